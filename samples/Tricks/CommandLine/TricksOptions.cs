using NetDsl.Samples.Tricks.Experiments;

namespace NetDsl.Samples.Tricks.CommandLine;

/// <summary>What the command line asks for, before that of the lab.</summary>
/// <param name="Scale">How much is asked.</param>
/// <param name="Data">The folder of MNIST's files; null where digits are drawn.</param>
/// <param name="Table">The table; null where one is made up.</param>
/// <param name="Text">The text; null where one is written.</param>
/// <param name="Rest">What the lab reads.</param>
internal sealed record TricksOptions(Scale Scale, string? Data, string? Table, string? Text, IReadOnlyList<string> Rest)
{
    private const string Journal = "--journal";

    /// <summary>What the lab reads, with a journal of its own for each scale and each choice of data: what another one tried does not count here.</summary>
    public IReadOnlyList<string> LabWords => Rest.Any(word => word == Journal || word.StartsWith($"{Journal}=", StringComparison.Ordinal)) ? Rest : [.. Rest, Journal, UsualJournal];

    private string UsualJournal => string.Join('-', Parts()) + ".jsonl";

    private IEnumerable<string> Parts()
    {
        yield return "tricks";
        if (Scale != Scale.Usual)
            yield return Scale.Name;
        if (Data is not null)
            yield return "mnist";
        if (Table is not null)
            yield return "table";
        if (Text is not null)
            yield return "text";
    }
}
