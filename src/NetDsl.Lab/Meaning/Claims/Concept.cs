using System.Runtime.CompilerServices;
using System.Text;

namespace NetDsl.Lab;

/// <summary>
/// A predicate over what a network is shown, by a name: what a unit might stand for. It is written before anybody looks at activations; each
/// one that is tried counts in the report.
/// </summary>
public sealed class Concept
{
    private readonly Func<Observations, int, bool> _holds;

    private Concept(string name, string method, Func<Observations, int, bool> holds) => (Name, Method, _holds) = (name, method, holds);

    /// <summary>What reports call it: <c>closed loop</c>.</summary>
    public string Name { get; }

    /// <summary>The name of its method, which <see cref="MeansAttribute"/> says; the given name where it is no method.</summary>
    public string Method { get; }

    /// <summary>
    /// How much of the concept is in an output: a number that grows with it. Of a concept of labels, by default, the sum of the predictions of
    /// the classes in which it holds. Null where nobody says: then exchanges of values are not judged.
    /// </summary>
    public OutputReadout? Readout { get; private init; }

    /// <summary>Of a concept of labels: whether it holds for one. Else null.</summary>
    internal Func<int, bool>? OfLabel { get; private init; }

    /// <summary>A concept of labels.</summary>
    /// <param name="predicate">Whether it holds for a label: a method, or a lambda.</param>
    /// <param name="name">The name; by default that of the method in words, or the text of the lambda.</param>
    public static Concept Of(Func<int, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new(InWords(name), Last(name), (observations, at) => predicate(observations.Label(at))) { OfLabel = predicate };
    }

    /// <summary>A concept of labels with a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="predicate">Whether it holds for a label.</param>
    public static Concept Of(string name, Func<int, bool> predicate) => Of(predicate, name);

    /// <summary>A concept of a sample and its label.</summary>
    /// <param name="name">The name.</param>
    /// <param name="predicate">Whether it holds for a sample.</param>
    public static Concept Of(string name, SamplePredicate predicate)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(predicate);
        return new(InWords(name), Last(name), (observations, at) => predicate(observations.Sample(observations.SampleOf(at)), observations.Label(at)));
    }

    /// <summary>A concept of a place in a text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="predicate">Whether it holds at a place.</param>
    public static Concept OfText(string name, TextPredicate predicate)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(predicate);
        return new(InWords(name), Last(name), (observations, at) => predicate(observations.PositionOf(at)));
    }

    /// <summary>The same, with what it is in an output.</summary>
    /// <param name="readout">How much of the concept is in a prediction.</param>
    public Concept WithReadout(OutputReadout readout)
    {
        ArgumentNullException.ThrowIfNull(readout);
        return new(Name, Method, _holds) { OfLabel = OfLabel, Readout = readout };
    }

    /// <summary>The same with another name in reports.</summary>
    internal Concept Named(string name) => new(name, Method, _holds) { OfLabel = OfLabel, Readout = Readout };

    /// <summary>Where the concept holds.</summary>
    internal BitMarks MarksOf(Observations observations, CancellationToken cancellation = default)
    {
        var marks = new BitMarks(observations.Count);
        for (var at = 0; at < observations.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_holds(observations, at))
                marks.Set(at);
        }

        return marks;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The last part of a qualified name.</summary>
    private static string Last(string expression)
    {
        var isName = expression.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.');
        return isName ? expression[(expression.LastIndexOf('.') + 1)..] : expression;
    }

    /// <summary><c>ClosedLoop</c> as <c>closed loop</c>; what is no name stays as it is.</summary>
    private static string InWords(string expression)
    {
        var name = Last(expression);
        if (!name.All(char.IsLetterOrDigit) || name.Length == 0 || !char.IsUpper(name[0]))
            return expression;
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
