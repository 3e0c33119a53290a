using System.Runtime.CompilerServices;
using NetDsl.Tracing;

namespace NetDsl.Taping;

/// <summary>Numbers in double that are written down on a <see cref="Tape"/> while they are computed.</summary>
/// <param name="value">The number.</param>
/// <param name="entry">Its entry on the tape.</param>
internal readonly struct Taped(double value, int entry) : ITracedNumber<Taped>
{
    /// <inheritdoc/>
    public static bool HasFormulas => false;

    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <summary>Its entry on the tape.</summary>
    public int Entry { get; } = entry;

    private static TapeRecorder Recorder => TapeRecorder.Current;

    /// <inheritdoc/>
    public static Taped Of(double value) => new(value, Recorder.Constant(value));

    /// <inheritdoc/>
    public static Taped Read(TraceMemory memory, int tensor, int place) => new(memory[tensor][place], Recorder.Read(tensor, place));

    /// <inheritdoc/>
    public static Taped Constant(double value, Precision precision) => Of(precision == Precision.Single ? (float)value : value);

    /// <inheritdoc/>
    public static Taped operator +(Taped left, Taped right) => Binary(TapeOperation.Add, left, right, left.Value + right.Value);

    /// <inheritdoc/>
    public static Taped operator -(Taped left, Taped right) => Binary(TapeOperation.Subtract, left, right, left.Value - right.Value);

    /// <inheritdoc/>
    public static Taped operator *(Taped left, Taped right) => Binary(TapeOperation.Multiply, left, right, left.Value * right.Value);

    /// <inheritdoc/>
    public static Taped operator /(Taped left, Taped right) => Binary(TapeOperation.Divide, left, right, left.Value / right.Value);

    /// <inheritdoc/>
    public static Taped operator -(Taped value) => new(-value.Value, Recorder.Add(new(TapeOperation.Negate, value.Entry)));

    /// <inheritdoc/>
    public static TracedCondition operator <(Taped left, Taped right) => Compare(TapeOperation.Less, left, right, left.Value < right.Value);

    /// <inheritdoc/>
    public static TracedCondition operator <=(Taped left, Taped right) => Compare(TapeOperation.AtMost, left, right, left.Value <= right.Value);

    /// <inheritdoc/>
    public static TracedCondition operator >(Taped left, Taped right) => right < left;

    /// <inheritdoc/>
    public static TracedCondition operator >=(Taped left, Taped right) => right <= left;

    /// <inheritdoc/>
    public static TracedCondition Equal(Taped left, Taped right) => Compare(TapeOperation.Equal, left, right, left.Value == right.Value);

    /// <inheritdoc/>
    public static TracedCondition NotEqual(Taped left, Taped right) => Compare(TapeOperation.NotEqual, left, right, left.Value != right.Value);

    /// <inheritdoc/>
    public static Taped Select(TracedCondition condition, Taped whenTrue, Taped whenFalse) => new(
        (condition.Value ? whenTrue : whenFalse).Value,
        Recorder.Add(new(TapeOperation.Select, condition.Entry, whenTrue.Entry, whenFalse.Entry)));

    /// <inheritdoc/>
    public static Taped Apply(ElementaryFunction function, Taped x) => new(function.Exact(x.Value), Recorder.Apply(function, x.Entry));

    /// <inheritdoc/>
    public static Taped Sqrt(Taped value) => Apply(ElementaryFunctions.Sqrt, value);

    /// <inheritdoc/>
    public static Taped Abs(Taped value) => Apply(ElementaryFunctions.Abs, value);

    /// <inheritdoc/>
    public static Taped Max(Taped left, Taped right) => Binary(TapeOperation.Larger, left, right, Math.Max(left.Value, right.Value));

    /// <inheritdoc/>
    public static Taped Min(Taped left, Taped right) => Binary(TapeOperation.Smaller, left, right, Math.Min(left.Value, right.Value));

    /// <inheritdoc/>
    public static Taped Pow(Taped x, Taped y) => Binary(TapeOperation.Power, x, y, Math.Pow(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Taped Of(RunningSum<Taped> sum)
    {
        var (recorder, total) = (Recorder, sum.HasStart ? sum.Start.Value : 0);
        var first = recorder.Terms;
        foreach (ref readonly var term in sum.Terms)
        {
            total = term.IsProduct ? Math.FusedMultiplyAdd(term.Left.Value, term.Right.Value, total) : total + term.Left.Value;
            recorder.Term(term.Left.Entry, term.IsProduct ? term.Right.Entry : -1);
        }

        var entry = new TapeEntry(TapeOperation.Sum, first, recorder.Terms - first, sum.HasStart ? sum.Start.Entry : -1) { Lanes = sum.Lanes, Run = sum.Run };
        return new(total, recorder.Add(entry));
    }

    /// <inheritdoc/>
    public static Taped Of(RunningMaximum<Taped> maximum)
    {
        var (recorder, largest) = (Recorder, double.NegativeInfinity);
        var first = recorder.Terms;
        for (var i = 0; i < maximum.Terms.Count; i++)
        {
            largest = Math.Max(largest, maximum.Terms[i].Value);
            recorder.Term(maximum.Terms[i].Entry);
        }

        return new(largest, recorder.Add(new TapeEntry(TapeOperation.Largest, first, recorder.Terms - first) { Lanes = maximum.Lanes }));
    }

    private static Taped Binary(TapeOperation operation, Taped left, Taped right, double value) =>
        new(value, Recorder.Add(new(operation, left.Entry, right.Entry)));

    private static TracedCondition Compare(TapeOperation operation, Taped left, Taped right, bool holds) =>
        TracedCondition.OnTape(holds, Recorder.Add(new(operation, left.Entry, right.Entry)));
}
