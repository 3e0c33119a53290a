using System.Runtime.CompilerServices;
using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>How an element depends on each of its reads between two kinks: the chain rule through the branches that are taken.</summary>
internal static class LineWeights
{
    /// <summary>Computes the weights of the entries of an element.</summary>
    /// <param name="tape">The element's tape.</param>
    /// <param name="entries">Its entries, as <see cref="LineEvaluation"/> leaves them.</param>
    /// <param name="branches">Its branches, likewise.</param>
    /// <param name="weights">Room for the weights of all entries, of which those of the reads are asked for.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Evaluate(Tape tape, ReadOnlySpan<Line> entries, ReadOnlySpan<int> branches, Span<double> weights)
    {
        weights = weights[..tape.Entries.Length];
        weights.Clear();
        weights[^1] = 1;
        for (var i = tape.Entries.Length - 1; i >= 0; i--)
        {
            var weight = weights[i];
            if (weight == 0)
                continue;
            ref readonly var entry = ref tape.Entries[i];
            var (a, b, c) = (entry.A, entry.B, entry.C);
            switch (entry.Operation)
            {
                case TapeOperation.Add:
                    weights[a] += weight;
                    weights[b] += weight;
                    break;
                case TapeOperation.Subtract:
                    weights[a] += weight;
                    weights[b] -= weight;
                    break;
                case TapeOperation.Multiply:
                    Product(a, b, weight, entries, weights);
                    break;
                case TapeOperation.Divide:
                    weights[a] += weight / entries[b].Intercept;
                    break;
                case TapeOperation.Negate:
                    weights[a] -= weight;
                    break;
                case TapeOperation.FusedMultiplyAdd:
                    Product(a, b, weight, entries, weights);
                    weights[c] += weight;
                    break;
                case TapeOperation.Larger or TapeOperation.Smaller or TapeOperation.Select or TapeOperation.Largest:
                    weights[branches[i]] += weight;
                    break;
                case TapeOperation.Apply when tape.Functions[b] == ElementaryFunctions.Abs:
                    weights[a] += branches[i] * weight;
                    break;
                case TapeOperation.Sum:
                    foreach (var (left, right) in tape.TermsOf(entry))
                    {
                        if (right < 0)
                            weights[left] += weight;
                        else
                            Product(left, right, weight, entries, weights);
                    }

                    if (c >= 0)
                        weights[c] += weight;
                    break;
            }
        }
    }

    // The weight of a constant factor is of no use: its slope is 0.
    private static void Product(int left, int right, double weight, ReadOnlySpan<Line> entries, Span<double> weights)
    {
        weights[left] += weight * entries[right].Intercept;
        weights[right] += weight * entries[left].Intercept;
    }
}
