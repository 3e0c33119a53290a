using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>What rounding in double can do to slopes, forward and backward, and to sums of attributed values.</summary>
internal static class SlopeRounding
{
    /// <summary>
    /// A bound of |Σᵢ dᵢ·∂f/∂xᵢ − slope along d|, the one computed backward and the other forward, to first order. Each product and each
    /// sum of the chain rule is rounded once in each direction, so that a way of n operations from a feature to the number has an error of
    /// 2·γₙ at most; Σ over the ways of |product of their slopes| is computed by slopes without their signs.
    /// </summary>
    public static double Of(FeatureFunction function, ReadOnlySpan<double> direction)
    {
        var (pass, order) = (function.Pass, function.Dependence.Order);
        var magnitudes = new double[]?[function.Graph.Values.Length];
        var depths = new int[]?[magnitudes.Length];
        var feature = 0;
        foreach (var tensor in function.Features)
        {
            magnitudes[tensor] = new double[function.Graph.Values[tensor].Length];
            depths[tensor] = new int[magnitudes[tensor]!.Length];
            for (var place = 0; place < magnitudes[tensor]!.Length; place++)
                magnitudes[tensor]![place] = Math.Abs(direction[feature++]);
        }

        var nowhere = new double[]?[magnitudes.Length];
        var (entries, adjoints) = (new double[pass.Longest], new double[pass.Longest]);
        foreach (var (tensor, first, end) in order)
        {
            var taped = function.Graph.Tapes[tensor]!;
            magnitudes[tensor] ??= new double[taped.Count];
            depths[tensor] ??= new int[taped.Count];
            for (var place = first; place < end; place++)
            {
                var tape = taped[place];
                var origins = taped.Origins(place);
                TapeEvaluation.Evaluate(tape, origins, pass.Tensors, entries);
                TapeAdjoints.Propagate(tape, origins, entries, 1, adjoints, nowhere);
                for (var i = 0; i < tape.Entries.Length; i++)
                {
                    var (operation, a, b, _) = tape.Entries[i];
                    if (operation != TapeOperation.Read || adjoints[i] == 0 || magnitudes[tape.Tensors[a]] is not { } read)
                        continue;
                    magnitudes[tensor]![place] += Math.Abs(adjoints[i]) * read[origins[a] + b];
                    depths[tensor]![place] = Math.Max(depths[tensor]![place], depths[tape.Tensors[a]]![origins[a] + b]);
                }

                depths[tensor]![place] += tape.Entries.Length + tape.Terms.Length;
            }
        }

        var readers = 2 * function.Count + order.Sum(run => run.End - run.First);
        var rounding = Rounding.Gamma(2 * depths[function.Tensor]![function.Place] + readers, Precision.Double);
        return rounding * magnitudes[function.Tensor]![function.Place];
    }

    /// <summary>What the rounding of a sum of numbers can be: γₙ·Σ|vᵢ|.</summary>
    public static double OfSum(IReadOnlyCollection<double> values) => Rounding.Gamma(values.Count + 1, Precision.Double) * values.Sum(Math.Abs);
}
