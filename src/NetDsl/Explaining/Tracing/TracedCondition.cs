using NetDsl.Tracing;

namespace NetDsl;

/// <summary>What is true or false of traced numbers.</summary>
public sealed class TracedCondition
{
    private readonly Func<Func<Traced, string>, string> _text;

    private TracedCondition(
        bool value, bool exact, IReadOnlyList<Traced> operands, bool isComparison, Func<Func<Traced, string>, string> text)
    {
        Value = value;
        Exact = exact;
        Operands = operands;
        IsComparison = isComparison;
        _text = text;
    }

    /// <summary>Whether it holds for the numbers in the network's number type; this decides.</summary>
    public bool Value { get; }

    /// <summary>Whether it holds for the numbers in double.</summary>
    public bool Exact { get; }

    /// <summary>The numbers of which it speaks.</summary>
    public IReadOnlyList<Traced> Operands { get; }

    private bool IsComparison { get; }

    /// <summary>Both conditions.</summary>
    public static TracedCondition operator &(TracedCondition left, TracedCondition right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new TracedCondition(
            left.Value & right.Value, left.Exact & right.Exact, [.. left.Operands, .. right.Operands], false,
            print => $"{left.Enclosed(print)} and {right.Enclosed(print)}");
    }

    /// <summary>Either condition, or both.</summary>
    public static TracedCondition operator |(TracedCondition left, TracedCondition right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new TracedCondition(
            left.Value | right.Value, left.Exact | right.Exact, [.. left.Operands, .. right.Operands], false,
            print => $"{left.Enclosed(print)} or {right.Enclosed(print)}");
    }

    /// <summary>Not the condition.</summary>
    public static TracedCondition operator !(TracedCondition operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        return new TracedCondition(!operand.Value, !operand.Exact, operand.Operands, false, print => $"not ({operand.Print(print)})");
    }

    internal static TracedCondition Compare(Traced left, Traced right, string sign, Func<double, double, bool> holds)
    {
        Traced.Unify(ref left, ref right);
        return new TracedCondition(
            holds(left.Value, right.Value), holds(left.Exact, right.Exact), [left, right], true,
            print => $"{print(left)} {sign} {print(right)}");
    }

    /// <summary>The condition's text, its numbers printed in a way of one's own.</summary>
    internal string Print(Func<Traced, string> number) => _text(number);

    private string Enclosed(Func<Traced, string> number) => IsComparison ? Print(number) : $"({Print(number)})";

    /// <summary>The condition with the names of the quantities that were read: <c>Hidden.z[3] > 0</c>.</summary>
    public override string ToString() => Print(ExpressionText.Symbols);
}
