using NetDsl.Data;

namespace NetDsl.Samples.Shakespeare.Explaining;

/// <summary>Why a network goes on after a text as it does: what it owes to each character that it has read.</summary>
internal sealed class CharacterExplanation
{
    /// <summary>The layer that looks the characters up: they are names, and what is looked up for them are amounts.</summary>
    private const string Letters = "Letters";

    private readonly CharacterVocabulary _vocabulary;
    private readonly Explanation _explanation;
    private readonly DeepLift _method;

    /// <summary>Explains the last step of a stream.</summary>
    /// <param name="explanation">Of a network whose layers are called Text, Letters and Next.</param>
    /// <param name="vocabulary">The numbers of its characters.</param>
    public CharacterExplanation(Explanation explanation, CharacterVocabulary vocabulary)
    {
        (_explanation, _vocabulary) = (explanation, vocabulary);
        var row = explanation.LastStep ?? throw new ArgumentException("The explanation of a step of a stream was expected.", nameof(explanation));
        Text = new([.. explanation.Sample.Take(row + 1).Select(token => vocabulary[(int)token])]);
        var width = explanation.Prediction.Count / explanation.Sample.Count;
        // Of the characters that a network can tell apart, some may not occur in this text.
        Likely = [.. Enumerable.Range(0, vocabulary.Count)
            .Select(token => (Character: vocabulary[token], Probability: explanation.Prediction[row * width + token]))
            .OrderByDescending(one => one.Probability)];
        Number = new("Next", row, vocabulary.IndexOf(Likely[0].Character));
        var letters = explanation.Of(Letters).Count / explanation.Sample.Count;
        _method = DeepLift.From(Spaces(explanation, vocabulary, letters));
        Attribution = explanation.Attribute(Number, _method, of: Letters);
        var values = Attribution.Values[0].Values;
        Shares = [.. Enumerable.Range(0, row + 1).Select(place => values.Skip(place * letters).Take(letters).Sum())];
    }

    /// <summary>What was read, from the beginning of the stream on.</summary>
    public string Text { get; }

    /// <summary>How probable each character is as the next one, the most probable first.</summary>
    public IReadOnlyList<(char Character, double Probability)> Likely { get; }

    /// <summary>The number by which the most probable character leads: its logit.</summary>
    public Quantity Number { get; }

    /// <summary>What the number owes to all that was looked up.</summary>
    public Attribution Attribution { get; }

    /// <summary>What it owes to each character of <see cref="Text"/>.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>All of it as a page, on which every number can be opened.</summary>
    public string ToHtml()
    {
        IReadOnlyList<string> names = [.. _vocabulary.Characters.ToArray().Select(character => Visible(character).ToString())];
        return _explanation.ToHtml(new()
        {
            Names = new Dictionary<string, IReadOnlyList<string>> { ["Text"] = names, ["Next"] = names },
            Attributed = Number.ToString(),
            Attributions = [_method, new GradientTimesInput()],
            Verification = new() { ElementsPerTensor = 100 },
        });
    }

    /// <summary>What is looked up for a text of spaces alone: as large as what is looked up for others, which a norm after it makes much of.</summary>
    private static Baseline Spaces(Explanation explanation, CharacterVocabulary vocabulary, int width)
    {
        var (table, space) = (explanation.Of($"{Letters}.Weights"), Math.Max(0, vocabulary.IndexOf(' ')));
        double[] letter = [.. Enumerable.Range(0, width).Select(k => table[space, k].Value)];
        return Baseline.From([.. explanation.Sample.SelectMany(_ => letter)]).Called("one of spaces alone");
    }

    /// <summary>A character, or a sign for one that is not seen.</summary>
    public static char Visible(char character) => character switch
    {
        '\n' => '⏎',
        ' ' => '␣',
        _ => character,
    };
}
