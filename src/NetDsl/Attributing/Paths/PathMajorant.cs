using System.Runtime.CompilerServices;
using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>Numbers A that no sum of magnitudes on a path exceeds, of a network that is linear between kinks, and how long its longest chain of operations is.</summary>
/// <param name="Magnitudes">The network computed of |b| + |x − b|, of weights and constants without their signs, with the larger of both branches; null of what does not vary.</param>
/// <param name="Magnitude">That of the number.</param>
/// <param name="Depth">The most operations, one after another, from a feature to the number.</param>
internal sealed record PathMajorant(double[]?[] Magnitudes, double Magnitude, int Depth)
{
    /// <summary>
    /// The bound of the residual of an integral. The pieces are sums of products of lines and adjoints, which have gone through n operations, and at most
    /// 64 changes since they were computed afresh: an error of 2γ·A together, as the lengths of the pieces sum up to 1. A kink is misplaced
    /// where the lines that meet there are off, by γ·A of these lines, and what that costs is the same times the adjoint of the element: 2γ·|adjoint|·A.
    /// </summary>
    /// <param name="kinks">Σ |adjoint|·A over all kinks.</param>
    public double Bound(double kinks) => 2 * Rounding.Gamma(2 * Depth + 128, Precision.Double) * (Magnitude + kinks);

    /// <summary>Computes it.</summary>
    public static PathMajorant Of(FeatureFunction function, ReadOnlySpan<double> baseline)
    {
        var graph = function.Graph;
        var magnitudes = graph.Values.Select((values, tensor) => function.Adjoints[tensor] is null ? null : values.Select(Math.Abs).ToArray()).ToArray();
        var depths = graph.Values.Select((values, tensor) => function.Adjoints[tensor] is null ? null : new int[values.Length]).ToArray();
        var feature = 0;
        foreach (var tensor in function.Features)
        {
            for (var place = 0; place < magnitudes[tensor]!.Length; place++, feature++)
                magnitudes[tensor]![place] = Math.Abs(baseline[feature]) + Math.Abs(function.Sample[feature] - baseline[feature]);
        }

        var entries = new double[function.Pass.Longest];
        foreach (var (tensor, first, end) in function.Dependence.Order)
        {
            for (var place = first; place < end; place++)
            {
                var tape = graph.Tapes[tensor]![place];
                var origins = graph.Tapes[tensor]!.Origins(place);
                var depth = 0;
                for (var i = 0; i < tape.Entries.Length; i++)
                {
                    entries[i] = Of(tape, tape.Entries[i], entries, origins, magnitudes, graph.Values);
                    if (tape.Entries[i] is { Operation: TapeOperation.Read } read && depths[tape.Tensors[read.A]] is { } below)
                        depth = Math.Max(depth, below[origins[read.A] + read.B]);
                }

                magnitudes[tensor]![place] = entries[tape.Entries.Length - 1];
                depths[tensor]![place] = depth + tape.Terms.Length + tape.Entries.Count(entry => entry.Operation != TapeOperation.Read);
            }
        }

        return new(magnitudes, magnitudes[function.Tensor]![function.Place], depths[function.Tensor]![function.Place]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Of(
        Tape tape, in TapeEntry entry, ReadOnlySpan<double> entries, ReadOnlySpan<int> origins, double[]?[] magnitudes, double[][] values)
    {
        var (a, b, c) = (entry.A, entry.B, entry.C);
        return entry.Operation switch
        {
            TapeOperation.Read => Math.Abs((magnitudes[tape.Tensors[a]] ?? values[tape.Tensors[a]])[origins[a] + b]),
            TapeOperation.Constant => double.IsInfinity(tape.Constants[a]) ? 0 : Math.Abs(tape.Constants[a]),
            TapeOperation.Add or TapeOperation.Subtract => entries[a] + entries[b],
            TapeOperation.Multiply => entries[a] * entries[b],
            TapeOperation.Divide => entries[a] / entries[b],
            TapeOperation.Negate => entries[a],
            TapeOperation.FusedMultiplyAdd => entries[a] * entries[b] + entries[c],
            TapeOperation.Larger or TapeOperation.Smaller => Math.Max(entries[a], entries[b]),
            TapeOperation.Power => Math.Pow(entries[a], entries[b]),
            TapeOperation.Apply => LineEvaluation.IsPiecewiseLinear(tape.Functions[b]) ? entries[a] : Math.Abs(tape.Functions[b].Exact(entries[a])),
            TapeOperation.Select => Math.Max(entries[b], entries[c]),
            TapeOperation.Sum => TapeRounding.Magnitude(tape, entry, entries),
            TapeOperation.Largest => Largest(tape.TermsOf(entry), entries),
            _ => 1,
        };
    }

    private static double Largest(ReadOnlySpan<TapeTerm> terms, ReadOnlySpan<double> entries)
    {
        var largest = 0.0;
        foreach (var term in terms)
            largest = Math.Max(largest, entries[term.Left]);
        return largest;
    }
}
