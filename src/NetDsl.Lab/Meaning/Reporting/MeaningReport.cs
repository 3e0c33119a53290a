using NetDsl.Rendering;
using Spectre.Console;

namespace NetDsl.Lab;

/// <summary>What was found of a network's units: all that was tried, and the claims with their verdicts.</summary>
public sealed record MeaningReport
{
    private const int FirstCardsWithoutClaims = 3;

    /// <summary>The network's class, with namespace and outer classes.</summary>
    public required string Network { get; init; }

    /// <summary>The content of the weights that were measured.</summary>
    public required string Weights { get; init; }

    /// <summary>What the network was shown.</summary>
    public required Observations Observations { get; init; }

    /// <summary>The number of observations on which everything was measured; thresholds were chosen on the others.</summary>
    public required int HeldOut { get; init; }

    /// <summary>How it was measured and judged.</summary>
    public required MeaningOptions Options { get; init; }

    /// <summary>The concepts that were tried.</summary>
    public required IReadOnlyList<Concept> Concepts { get; init; }

    /// <summary>The number of units that were tried.</summary>
    public required int Units { get; init; }

    /// <summary>All units and concepts.</summary>
    public required IReadOnlyList<MeaningScore> Scores { get; init; }

    /// <summary>The claims: what was claimed, and of each concept the best unit.</summary>
    public required IReadOnlyList<Meaning> Meanings { get; init; }

    /// <summary>The number of untrained networks that were searched.</summary>
    public required int UntrainedNetworks { get; init; }

    /// <summary>The number of networks trained on permuted labels that were searched.</summary>
    public required int PermutedNetworks { get; init; }

    /// <summary>What stands below the title: what is asked, of which network, and how the report is read. Null for nothing.</summary>
    public string? Introduction { get; init; }

    internal PictureShape? Picture { get; init; }

    private IReadOnlyList<Meaning> FirstCards => Meanings.Any(meaning => meaning.IsClaimed)
        ? [.. Meanings.Where(meaning => meaning.IsClaimed)]
        : [.. Meanings.Take(FirstCardsWithoutClaims)];

    /// <summary>How many claims have a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public int Count(MeaningVerdict verdict) => Meanings.Count(meaning => meaning.Verdict == verdict);

    /// <summary>The claim about a unit and a concept.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="concept">The concept's name, or that of its method.</param>
    /// <exception cref="ArgumentException">There is no such claim.</exception>
    public Meaning Of(string layer, int unit, string concept) => Meanings.FirstOrDefault(meaning =>
            meaning.Score.Group.Layer == layer && meaning.Score.Unit == unit
            && (meaning.Score.Concept.Method == concept || meaning.Score.Concept.Name == concept))
        ?? throw new ArgumentException($"There is no claim that {layer}[{unit}] means {concept}; claims: {string.Join("; ", Meanings)}.");

    /// <summary>The report as plain text.</summary>
    public string ToText() => TextDocumentWriter.Write(MeaningDocument.Of(this));

    /// <summary>The report as Markdown.</summary>
    public string ToMarkdown() => MarkdownDocumentWriter.Write(MeaningDocument.Of(this));

    /// <summary>The report as one page that needs nothing else: a card for each claim, with examples and counter-examples as pictures or text.</summary>
    public string ToHtml() => MeaningPage.Of(this);

    /// <summary>Shows the report on a terminal: all claims in a table, and some cards.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="allCards">Whether all cards are shown: else those of what was claimed, or where nothing was, of the first three.</param>
    public void Write(IAnsiConsole console, bool allCards = false)
    {
        ArgumentNullException.ThrowIfNull(console);
        var shown = allCards ? Meanings : FirstCards;
        DocumentConsole.Write(MeaningDocument.Of(this, shown), console);
        foreach (var meaning in Picture is null ? [] : shown)
            MeaningPictures.Write(meaning, this, console);
    }

    /// <summary>The report as plain text; the same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}
