using System.Numerics;
using NetDsl.Tracing;

namespace NetDsl.Verifying;

/// <summary>Replays the numbers of tensors, row after row, and compares them with what the kernels stored.</summary>
/// <typeparam name="T">The network's number type.</typeparam>
/// <param name="memory">What the kernels read.</param>
/// <param name="traces">The network's equations over numbers with bounds.</param>
/// <param name="told">The same over numbers that remember, for what does not hold.</param>
/// <param name="work">How many numbers may be read.</param>
/// <param name="cancellation">Asked between numbers.</param>
internal sealed class TensorReplay<T>(
    TraceMemory memory, NetworkTraces<Bounded<T>> traces, NetworkTraces<Traced> told, long work, CancellationToken cancellation)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly FaultList _faults = new();

    /// <summary>How many numbers were replayed.</summary>
    public long Replayed { get; private set; }

    /// <summary>How many were left out.</summary>
    public long Left { get; private set; }

    /// <summary>How many have the bits of their replay, and no distance to the number in double.</summary>
    public long WithoutDistance { get; private set; }

    /// <summary>The first of them; null where there is none.</summary>
    public Quantity? FirstWithoutDistance { get; private set; }

    /// <summary>What does not hold.</summary>
    public IReadOnlyList<VerificationFault> Faults => _faults.Faults();

    /// <summary>Replays the tensors that equations of some use compute.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="use">Which equations.</param>
    /// <param name="stored">What the kernels left of a tensor.</param>
    public void Run(IEnumerable<int> tensors, EquationsOf use, Func<int, double[]> stored)
    {
        var asked = tensors.Where(tensor => memory.Tensor(tensor).IsComputed(use) && memory.RowLength(tensor) > 0).ToList();
        var costs = asked.ConvertAll(tensor => CostOf(tensor, use));
        var total = costs.Sum();
        foreach (var (tensor, cost) in asked.Zip(costs))
        {
            // Each tensor gets its part of the work, but never so little that a row or a place of a tile could be missed.
            var values = stored(tensor);
            var places = total <= work ? values.Length : Math.Max(256, (long)(values.Length * (double)work / total));
            foreach (var place in SampledPlaces.Of(values.Length, places))
                Compare(tensor, place, use, values[place]);
            Left += Math.Max(0, values.Length - places);
        }
    }

    /// <summary>The numbers that are read to replay a tensor, as those of its first element.</summary>
    private long CostOf(int tensor, EquationsOf use)
    {
        var before = traces.Terms;
        traces.Element(tensor, 0, use);
        return (traces.Terms - before + 4) * memory.RowLength(tensor) * memory.Rows(tensor);
    }

    private void Compare(int tensor, int place, EquationsOf use, double stored)
    {
        cancellation.ThrowIfCancellationRequested();
        var replay = traces.Element(tensor, place, use);
        Replayed++;
        if (ReplayedNumber.Holds(stored, replay))
        {
            if (ReplayedNumber.HasNoDistance(stored, replay.Exact))
                (WithoutDistance, FirstWithoutDistance) = (WithoutDistance + 1, FirstWithoutDistance ?? told.StepOf(tensor, place, use, stored).Subject);
            return;
        }

        var description = memory.Tensor(tensor).Description;
        _faults.Add(description.Name, description.Layer, () => Text(told.StepOf(tensor, place, use, stored)));
    }

    private static string Text(Step step) =>
        $"{step.Subject} is {Number(step.Stored, step)}, replayed {Number(step.Replay.Value, step)}, "
        + $"in double {NumberText.Of(step.Exact, Precision.Double)} (bound {NumberText.Of((float)step.Bound, Precision.Single)})";

    private static string Number(double value, Step step) => NumberText.Of(value, step.Precision);
}
