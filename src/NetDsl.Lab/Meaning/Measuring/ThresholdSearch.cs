using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetDsl.Lab;

/// <summary>
/// Finds for a unit and each concept the threshold of the largest F1 on one half, and counts the hits at it on the other half: a walk along
/// each half in the order of activation, all concepts side by side.
/// </summary>
/// <remarks>
/// A walk takes an addition of a vector of bytes, one for each concept, for each observation that any threshold reaches, and two dozen
/// operations for each of at most 255 thresholds. For 84 units, 12 concepts, 1,000 permutations and 10,000 observations that are
/// 84·1,000·10,000 = 8.4·10⁸ additions of up to 32 concepts at most, which take seconds; a comparison of each permuted label with each threshold
/// would take 2.6·10¹².
/// </remarks>
internal sealed class ThresholdSearch(ConceptTable concepts)
{
    private readonly int[] _active = new int[concepts.Lanes];
    private readonly int[] _threshold = new int[concepts.Lanes];
    private readonly int[] _hits = new int[concepts.Lanes];
    private readonly int[] _sums = new int[concepts.Width];
    private readonly float[] _best = new float[concepts.Lanes];

    /// <summary>Of each concept, the number of the chosen threshold from the highest; −1 where the unit is the same for all.</summary>
    public ReadOnlySpan<int> Threshold => _threshold.AsSpan(0, concepts.Concepts.Count);

    /// <summary>Of each concept, in how many observations of the held half the unit is above its threshold.</summary>
    public ReadOnlySpan<int> Active => _active.AsSpan(0, concepts.Concepts.Count);

    /// <summary>Of each concept, in how many of these it holds.</summary>
    public ReadOnlySpan<int> Hits => _hits.AsSpan(0, concepts.Concepts.Count);

    /// <summary>Chooses thresholds, and measures at them.</summary>
    /// <param name="unit">The unit, sorted on both halves.</param>
    /// <param name="labels">The patterns of both halves.</param>
    public void Run(SortedUnit unit, LabelledHalves labels)
    {
        Choose(unit.Fit, labels.Fit, labels.FitPositives);
        Measure(unit.Held, labels.Held);
    }

    private void Choose(UnitOrder order, ReadOnlySpan<int> patterns, ReadOnlySpan<int> fitPositives)
    {
        Array.Fill(_threshold, -1);
        Array.Clear(_best);
        Array.Clear(_sums);
        var at = 0;
        for (var threshold = 0; threshold < order.Ends.Length; threshold++)
        {
            var end = order.Ends[threshold];
            Count(order.Rows.AsSpan(at..end), patterns);
            at = end;
            for (var lane = 0; lane < _best.Length; lane += Vector<int>.Count)
            {
                // F1/2 = hits/(active + positives): the half of it has its largest value where F1 has.
                var (hits, positives, best) = (new Vector<int>(_sums, lane), new Vector<int>(fitPositives[lane..]), new Vector<float>(_best, lane));
                var half = Vector.ConvertToSingle(hits) / Vector.ConvertToSingle(positives + Vector.Create(end));
                var isBetter = Vector.GreaterThan(half, best);
                Vector.ConditionalSelect(isBetter, half, best).CopyTo(_best, lane);
                Vector.ConditionalSelect(isBetter, Vector.Create(threshold), new Vector<int>(_threshold, lane)).CopyTo(_threshold, lane);
            }
        }
    }

    private void Measure(UnitOrder order, ReadOnlySpan<int> patterns)
    {
        Array.Clear(_sums);
        Array.Clear(_hits);
        Array.Clear(_active);
        var at = 0;
        for (var threshold = 0; threshold < order.Ends.Length; threshold++)
        {
            var end = order.Ends[threshold];
            Count(order.Rows.AsSpan(at..end), patterns);
            at = end;
            for (var lane = 0; lane < _best.Length; lane += Vector<int>.Count)
            {
                var isChosen = Vector.Equals(new Vector<int>(_threshold, lane), Vector.Create(threshold));
                Vector.ConditionalSelect(isChosen, new Vector<int>(_sums, lane), new Vector<int>(_hits, lane)).CopyTo(_hits, lane);
                Vector.ConditionalSelect(isChosen, Vector.Create(end), new Vector<int>(_active, lane)).CopyTo(_active, lane);
            }
        }
    }

    /// <summary>Adds to the sums in how many observations each concept holds.</summary>
    private void Count(ReadOnlySpan<int> rows, ReadOnlySpan<int> patterns)
    {
        // A byte counts to 255.
        while (rows.Length > byte.MaxValue)
        {
            Count(rows[..byte.MaxValue], patterns);
            rows = rows[byte.MaxValue..];
        }

        // A pattern is one of the table; a row is looked at, as rows of the other half would read any memory.
        var width = (nuint)concepts.Width;
        for (var lane = 0; lane < concepts.Width; lane += Vector<byte>.Count)
        {
            ref var steps = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(concepts.Steps), lane);
            var counts = Vector<byte>.Zero;
            foreach (var row in rows)
                counts += Vector.LoadUnsafe(ref steps, (nuint)patterns[row] * width);
            Add(counts, _sums.AsSpan(lane));
        }
    }

    private static void Add(Vector<byte> counts, Span<int> sums)
    {
        Vector.Widen(counts, out var low, out var high);
        Add(low, sums);
        Add(high, sums[Vector<ushort>.Count..]);
    }

    private static void Add(Vector<ushort> counts, Span<int> sums)
    {
        Vector.Widen(counts, out var low, out var high);
        (new Vector<int>(sums) + Vector.AsVectorInt32(low)).CopyTo(sums);
        sums = sums[Vector<int>.Count..];
        (new Vector<int>(sums) + Vector.AsVectorInt32(high)).CopyTo(sums);
    }
}
