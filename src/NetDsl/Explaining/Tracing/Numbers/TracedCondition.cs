using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>What is true or false of traced numbers.</summary>
/// <param name="Value">Whether it holds for the numbers in the network's number type; this decides.</param>
/// <param name="Exact">Whether it holds for the numbers in double.</param>
public readonly record struct TracedCondition(bool Value, bool Exact)
{
    private readonly Wording? _wording;

    // One more than the entry, so that 0 is none.
    private readonly int _entry;

    /// <summary>A condition of numbers that remember nothing.</summary>
    internal TracedCondition(bool value)
        : this(value, value)
    {
    }

    private TracedCondition(bool value, bool exact, Wording? wording, int entry = 0)
        : this(value, exact) => (_wording, _entry) = (wording, entry);

    /// <summary>A condition that is written down on a tape.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="entry">Its entry.</param>
    internal static TracedCondition OnTape(bool holds, int entry) => new(holds, holds, null, entry + 1);

    /// <summary>Its entry on the tape that is being written down.</summary>
    internal int Entry => _entry - 1;

    /// <summary>The numbers of which it speaks, where they remember how they came about.</summary>
    public IReadOnlyList<Traced> Operands => _wording?.Operands ?? [];

    /// <summary>Both conditions.</summary>
    public static TracedCondition operator &(TracedCondition left, TracedCondition right) => new(
        left.Value & right.Value, left.Exact & right.Exact, Joined(left, "and", right), Written(TapeOperation.And, left, right));

    /// <summary>Either condition, or both.</summary>
    public static TracedCondition operator |(TracedCondition left, TracedCondition right) => new(
        left.Value | right.Value, left.Exact | right.Exact, Joined(left, "or", right), Written(TapeOperation.Or, left, right));

    /// <summary>Not the condition.</summary>
    public static TracedCondition operator !(TracedCondition operand) => new(
        !operand.Value,
        !operand.Exact,
        operand._wording is { } wording ? wording with { IsComparison = false, Text = print => $"not ({wording.Text(print)})" } : null,
        Written(TapeOperation.Not, operand, null));

    internal static TracedCondition Compare(Traced left, Traced right, string sign, Func<double, double, bool> holds)
    {
        Traced.Unify(ref left, ref right);
        return new TracedCondition(
            holds(left.Value, right.Value),
            holds(left.Exact, right.Exact),
            new Wording([left, right], true, print => $"{print(left)} {sign} {print(right)}"));
    }

    /// <summary>The condition's text, its numbers printed in a way of one's own.</summary>
    internal string Print(Func<Traced, string> number) => _wording?.Text(number) ?? "";

    /// <summary>The condition with the names of the quantities that were read: <c>Hidden.z[3] > 0</c>.</summary>
    public override string ToString() => Print(ExpressionText.Symbols);

    private static int Written(TapeOperation operation, TracedCondition left, TracedCondition? right) => left._entry == 0 || right?._entry == 0
        ? 0
        : TapeRecorder.Current.Add(new(operation, left.Entry, right?.Entry ?? -1)) + 1;

    private static Wording? Joined(TracedCondition left, string word, TracedCondition right) =>
        left._wording is { } one && right._wording is { } other
            ? new Wording([.. one.Operands, .. other.Operands], false, print => $"{one.Enclosed(print)} {word} {other.Enclosed(print)}")
            : null;

    /// <summary>How a condition is printed.</summary>
    private sealed record Wording(IReadOnlyList<Traced> Operands, bool IsComparison, Func<Func<Traced, string>, string> Text)
    {
        public string Enclosed(Func<Traced, string> print) => IsComparison ? Text(print) : $"({Text(print)})";
    }
}
