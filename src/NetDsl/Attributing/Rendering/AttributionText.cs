using System.Text;
using NetDsl.Rendering;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>An attribution for a terminal: question, bars, account, residual.</summary>
internal static class AttributionText
{
    private const int BarWidth = 24;
    private const int LineLength = 120;

    // What a name and a number take at least, so that the bars of most answers begin at one place.
    private const int NumberWidth = 24;

    /// <summary>Writes it.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="top">How many values are listed.</param>
    public static string Of(Attribution attribution, int top)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var text = new StringBuilder();
        Line($"{attribution.Number} = {NumberText.Brief(attribution.Value)}, by {attribution.Method.Name}");
        Line(attribution.Question);
        Bars(text, Named(attribution), top);
        foreach (var (one, other, value) in attribution.Interactions.OrderByDescending(pair => Math.Abs(pair.Value)).Take(top))
            Line($"  {one} with {other}: {Signed(value)}");
        if (attribution.Explained is { } explained)
            Line(Account(attribution, explained));
        foreach (var remark in attribution.Remarks)
            Line($"({remark})");
        return text.ToString().TrimEnd();

        void Line(string line) => text.AppendJoin('\n', TextWrapping.OfWords(line, LineLength)).Append('\n');
    }

    /// <summary>Values of a tensor: its name and sizes, the largest as bars, the sum of the others.</summary>
    public static string Of(AttributedTensor tensor, int top)
    {
        var text = new StringBuilder($"{tensor.Tensor.Extent}, {Signed(tensor.Total)} together\n");
        Bars(text, [.. Named(tensor)], top);
        return text.ToString().TrimEnd();
    }

    /// <summary>Groups, or else elements, with their values and standard errors.</summary>
    public static IReadOnlyList<AttributedGroup> Named(Attribution attribution) => attribution.Groups.Count > 0
        ? attribution.Groups
        : [.. attribution.Values.SelectMany(Named)];

    /// <summary>A number with its sign.</summary>
    public static string Signed(double value) => value >= 0 ? $"+{NumberText.Brief(value)}" : NumberText.Brief(value);

    /// <summary>The lines of the account, what they should sum up to, and what they do not.</summary>
    public static string Account(Attribution attribution, double explained)
    {
        var sum = string.Join("", attribution.Ledger.Select((line, i) =>
            i > 0 && line.Amount < 0 ? $" − {line.Name} {NumberText.Brief(-line.Amount)}" : $"{(i == 0 ? " " : " + ")}{line.Name} {NumberText.Brief(line.Amount)}"));
        var why = attribution.LastChange is { } change
            ? $"the last doubling changed the values by {NumberText.Bound(change)} together"
            : $"rounding explains {NumberText.Bound(attribution.Bound)}";
        var verdict = attribution.ProvesNothing ? ", more than there is to be explained: that proves nothing ○" : attribution.Holds ? " ✓" : " ✗";
        return $"account:{sum}; to be explained {NumberText.Brief(explained)}; residual {Signed(attribution.Residual)}, {why}{verdict}";
    }

    private static IEnumerable<AttributedGroup> Named(AttributedTensor tensor) => Enumerable.Range(0, tensor.Values.Count)
        .Select(place => new AttributedGroup(tensor.Tensor.Element(place).ToString(), tensor.Values[place], tensor.StandardErrors?[place] ?? 0));

    private static void Bars(StringBuilder text, IReadOnlyList<AttributedGroup> values, int top)
    {
        var listed = values.OrderByDescending(value => Math.Abs(value.Value)).Take(top).Where(value => value.Value != 0).ToArray();
        var (name, largest) = (listed.Select(value => value.Name.Length).DefaultIfEmpty(0).Max(), listed.Select(value => Math.Abs(value.Value)).DefaultIfEmpty(1).Max());
        var numbers = Array.ConvertAll(listed, value => $"  {value.Name.PadRight(name)} {Signed(value.Value)}{(value.StandardError > 0 ? $" ± {NumberText.Brief(value.StandardError)}" : "")}");
        var width = numbers.Select(number => number.Length + 1).Append(name + NumberWidth).Max();
        foreach (var (number, value) in numbers.Zip(listed))
            text.Append(number.PadRight(width)).Append('█', (int)Math.Ceiling(BarWidth * (Math.Abs(value.Value) / largest))).Append('\n');

        var rest = values.Count - listed.Length;
        if (rest > 0)
            text.Append($"  {NumberText.Count(rest)} more: {Signed(values.Sum(value => value.Value) - listed.Sum(value => value.Value))}\n");
    }
}
