using System.Text;

namespace NetDsl.Samples.Tricks.Data;

/// <summary>
/// Writes sentences of a small grammar. What depends on what was said long before: a verb has the number of its subject, also behind a clause that
/// has another one, and a sentence that was opened by a bracket or a quote ends with the same kind.
/// </summary>
/// <param name="seed">The same seed writes the same text; a longer one begins with the same letters.</param>
internal sealed class GrammarText(int seed)
{
    /// <summary>All characters that occur.</summary>
    public const string Characters = "\n \"()[].abcdefghijklmnopqrstuvwxyz";

    private const double ShareOfClauses = 0.25;
    private const double ShareOfLineEnds = 0.25;

    private static readonly string[] Nouns = ["king", "dog", "fool", "bird", "sister", "captain", "shadow", "lantern"];
    private static readonly string[] Met = ["see", "hear", "love", "fear", "follow"];
    private static readonly string[] Done = ["sing", "sleep", "wait", "wander", "vanish at dawn", "return"];
    private static readonly (string Open, string Close)[] Pairs = [("", ""), ("(", ")"), ("[", "]"), ("\"", "\"")];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    /// <summary>Writes so many letters; the last sentence is cut off.</summary>
    public string Write(int letters)
    {
        while (_text.Length < letters)
            AddSentence();
        return _text.ToString(0, letters);
    }

    private void AddSentence()
    {
        var (open, close) = Any(Pairs);
        var isPlural = IsSo(0.5);
        _text.Append(open);
        AddSubject(isPlural);
        if (IsSo(ShareOfClauses))
        {
            var areOthers = IsSo(0.5);
            _text.Append(" that ");
            AddSubject(areOthers);
            AddVerb(Any(Met), areOthers);
        }

        AddVerb(Any(Done), isPlural);
        _text.Append(close).Append('.').Append(IsSo(ShareOfLineEnds) ? '\n' : ' ');
    }

    private void AddSubject(bool isPlural) => _text.Append(Any(Nouns)).Append(isPlural ? "s" : "");

    // The first word of what is done is the verb.
    private void AddVerb(string verb, bool isPlural)
    {
        var end = verb.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? space : verb.Length;
        _text.Append(' ').Append(verb, 0, end).Append(isPlural ? "" : verb[..end].EndsWith("sh", StringComparison.Ordinal) ? "es" : "s").Append(verb, end, verb.Length - end);
    }

    private bool IsSo(double share) => _random.NextDouble() < share;

    private T Any<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
