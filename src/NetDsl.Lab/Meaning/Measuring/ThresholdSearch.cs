using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetDsl.Lab;

/// <summary>
/// Finds for a unit and each concept the threshold of the largest F1 on one half, and counts the hits at it on the other half: a walk along
/// each half in the order of activation, all concepts side by side.
/// </summary>
/// <remarks>
/// A walk takes an addition of a vector of concepts for each observation that any threshold reaches, and two dozen operations for each of at
/// most 255 thresholds. For 84 units, 12 concepts, 1,000 permutations and 10,000 observations that are 84·1,000·10,000·2 = 1.7·10⁹ additions of
/// vectors of 8 concepts at most, which take seconds; a comparison of each permuted label with each threshold would take 2.6·10¹².
/// </remarks>
internal sealed class ThresholdSearch(ConceptTable concepts)
{
    private readonly int[] _active = new int[concepts.Lanes];
    private readonly int[] _threshold = new int[concepts.Lanes];
    private readonly int[] _hits = new int[concepts.Lanes];

    /// <summary>Of each concept, the number of the chosen threshold from the highest; −1 where the unit is the same for all.</summary>
    public ReadOnlySpan<int> Threshold => _threshold.AsSpan(0, concepts.Concepts.Count);

    /// <summary>Of each concept, in how many observations of the held half the unit is above its threshold.</summary>
    public ReadOnlySpan<int> Active => _active.AsSpan(0, concepts.Concepts.Count);

    /// <summary>Of each concept, in how many of these it holds.</summary>
    public ReadOnlySpan<int> Hits => _hits.AsSpan(0, concepts.Concepts.Count);

    /// <summary>Chooses thresholds, and measures at them.</summary>
    /// <param name="fit">The half on which they are chosen, in the order of the unit's activation.</param>
    /// <param name="fitPatterns">The pattern of each observation of that half.</param>
    /// <param name="fitPositives">Of each concept, in how many of them it holds, as a lane.</param>
    /// <param name="held">The other half.</param>
    /// <param name="heldPatterns">The pattern of each observation of it.</param>
    public void Run(UnitOrder fit, ReadOnlySpan<int> fitPatterns, ReadOnlySpan<int> fitPositives, UnitOrder held, ReadOnlySpan<int> heldPatterns)
    {
        for (var lane = 0; lane < concepts.Lanes; lane += Vector<int>.Count)
        {
            var chosen = Choose(fit, fitPatterns, new Vector<int>(fitPositives[lane..]), lane);
            chosen.CopyTo(_threshold, lane);
            Measure(held, heldPatterns, chosen, lane);
        }
    }

    private Vector<int> Choose(UnitOrder order, ReadOnlySpan<int> patterns, Vector<int> positives, int lane)
    {
        var (best, chosen, hits, at) = (Vector<float>.Zero, -Vector<int>.One, Vector<int>.Zero, 0);
        for (var threshold = 0; threshold < order.Ends.Length; threshold++)
        {
            var end = order.Ends[threshold];
            hits = Count(order.Rows, at, end, patterns, lane, hits);
            at = end;

            // F1/2 = hits/(active + positives): the half of it has its largest value where F1 has.
            var half = Vector.ConvertToSingle(hits) / Vector.ConvertToSingle(positives + Vector.Create(end));
            var isBetter = Vector.GreaterThan(half, best);
            best = Vector.ConditionalSelect(isBetter, half, best);
            chosen = Vector.ConditionalSelect(isBetter, Vector.Create(threshold), chosen);
        }

        return chosen;
    }

    private void Measure(UnitOrder order, ReadOnlySpan<int> patterns, Vector<int> chosen, int lane)
    {
        var (found, active, hits, at) = (Vector<int>.Zero, Vector<int>.Zero, Vector<int>.Zero, 0);
        for (var threshold = 0; threshold < order.Ends.Length; threshold++)
        {
            var end = order.Ends[threshold];
            hits = Count(order.Rows, at, end, patterns, lane, hits);
            at = end;
            var isChosen = Vector.Equals(chosen, Vector.Create(threshold));
            found = Vector.ConditionalSelect(isChosen, hits, found);
            active = Vector.ConditionalSelect(isChosen, Vector.Create(end), active);
        }

        found.CopyTo(_hits, lane);
        active.CopyTo(_active, lane);
    }

    private Vector<int> Count(int[] rows, int from, int to, ReadOnlySpan<int> patterns, int lane, Vector<int> hits)
    {
        // The rows are those of the half whose patterns these are, and a pattern is one of the table.
        ref var steps = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(concepts.Steps), lane);
        ref var pattern = ref MemoryMarshal.GetReference(patterns);
        var width = (nuint)concepts.Lanes;
        for (var i = from; i < to; i++)
            hits += Vector.LoadUnsafe(ref steps, (nuint)Unsafe.Add(ref pattern, rows[i]) * width);
        return hits;
    }
}
