using System.Numerics.Tensors;

namespace NetDsl.Lab;

/// <summary>
/// The probability of a score among all units and concepts where samples are sequences: whole sequences of labels are permuted, and the
/// largest score of all is taken, so that what is alike within a sequence, and between units, counts as it does.
/// </summary>
/// <remarks>P. H. Westfall and S. S. Young, Resampling-Based Multiple Testing, 1993: single step, largest statistic.</remarks>
internal sealed class BlockNull
{
    private const int UnitsAtOnce = 32;

    private readonly double[] _largest;
    private readonly ulong[][][] _marks;
    private readonly int _words;

    /// <summary>Permutes the labels.</summary>
    public BlockNull(ConceptTable concepts, LabelledHalves labels, MeaningOptions options, CancellationToken cancellation)
    {
        _words = (labels.Held.Length + 63) / 64;
        _largest = new double[options.Permutations];
        Array.Fill(_largest, double.NegativeInfinity);
        var chance = new SplitMix64((ulong)options.Seed).Branch(2);
        _marks = [.. concepts.Concepts.Select(_ => new ulong[options.Permutations][])];
        Turns.Take(options.Permutations, options.Parallel(cancellation), () => new LabelledHalves(labels), (permutation, own) =>
        {
            own.Permute(chance.Branch(permutation).State);
            for (var concept = 0; concept < _marks.Length; concept++)
                _marks[concept][permutation] = Pack(own.Held, concepts, concept);
        });
    }

    /// <summary>Adds the units of a group at the thresholds that were chosen for them.</summary>
    /// <remarks>A permutation of a unit and concept takes as many counts of bits as its half has words.</remarks>
    public void Add(ActivationTable table, Halves halves, SearchResult result, MeaningOptions options, CancellationToken cancellation)
    {
        var blocks = (table.Units + UnitsAtOnce - 1) / UnitsAtOnce;
        Turns.Take(blocks * _marks.Length, options.Parallel(cancellation), turn =>
        {
            var (concept, first) = (turn / blocks, turn % blocks * UnitsAtOnce);
            var units = Enumerable.Range(first, Math.Min(UnitsAtOnce, table.Units - first))
                .Select(unit => (Seen: result.Held[unit, concept], Active: ActiveOf(table[unit], halves.Held, result.Thresholds[unit, concept])))
                .ToArray();
            var largest = new double[_largest.Length];
            Array.Fill(largest, double.NegativeInfinity);
            for (var permutation = 0; permutation < largest.Length; permutation++)
            {
                foreach (var (seen, active) in units)
                {
                    var hits = BitMarks.Common(active, _marks[concept][permutation]);
                    largest[permutation] = Math.Max(largest[permutation], (seen with { Hits = hits }).Score);
                }
            }

            lock (_largest)
                TensorPrimitives.Max(_largest, largest, _largest);
        });
    }

    /// <summary>How often the largest score of all is at least as large: (1 + as many)/(1 + all).</summary>
    public double P(Association seen)
    {
        var score = seen.Score;
        return (1.0 + _largest.Count(largest => largest >= score)) / (1 + _largest.Length);
    }

    /// <summary>
    /// How likely a unit is to be found that has a given F1, with as many active as positive: that it hits so much that its p is at most a level.
    /// </summary>
    /// <param name="f1">The F1 that would be worth finding.</param>
    /// <param name="positives">Of each sequence, in how many of its places the concept holds.</param>
    /// <param name="count">The number of observations.</param>
    /// <param name="level">The level; the largest score of all is corrected already.</param>
    public double Power(double f1, ReadOnlySpan<int> positives, int count, double level) =>
        WindowPower.Of(f1, positives, ExactTest.LeastHits(TensorPrimitives.Sum(positives), count, level, P));

    private ulong[] Pack(ReadOnlySpan<int> patterns, ConceptTable concepts, int concept)
    {
        var words = new ulong[_words];
        for (var i = 0; i < patterns.Length; i++)
            words[i >> 6] |= (concepts.Patterns[patterns[i]] >> concept & 1) << i;
        return words;
    }

    private ulong[] ActiveOf(ReadOnlySpan<float> activations, int[] half, float threshold)
    {
        var words = new ulong[_words];
        for (var i = 0; i < half.Length; i++)
            words[i >> 6] |= (activations[half[i]] > threshold ? 1UL : 0) << i;
        return words;
    }
}
