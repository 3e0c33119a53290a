using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>What flows through units while features go straight from a baseline to the sample: exactly where that can be, else by a sum.</summary>
internal static class PathAttribution
{
    // Of more, the graph of a path would not fit into memory well.
    private const long MostTerms = 20_000_000;

    // Of what is to be explained: a change by more is seen in the values.
    private const double SmallChange = 1e-3;

    /// <summary>Integrates.</summary>
    /// <param name="function">The number as a function of the features.</param>
    /// <param name="method">The method, for the question.</param>
    /// <param name="baseline">Where the path begins.</param>
    /// <param name="units">The tensors of the units: those of the features, for integrated gradients.</param>
    /// <param name="mostGradients">The most gradients of a sum.</param>
    public static Attribution Of(
        FeatureFunction function, AttributionMethod method, double[] baseline, IReadOnlyList<int> units, int mostGradients)
    {
        var (before, boundBefore) = function.ValueWithBound(baseline);
        var (after, boundAfter) = function.ValueWithBound(function.Sample);
        var rounding = boundBefore + boundAfter + Rounding.Error(after - before, Precision.Double);
        var past = units.Count == 1 && !function.Features.Contains(units[0])
            && new Dependence(function.Graph, function.Tensor, function.Place, [.. function.Features], units[0]).Reaches ? units[0] : -1;
        if (function.Graph.Tapes.Terms > MostTerms)
            return Sum($"the network has {NumberText.Count(function.Graph.Tapes.Terms)} terms, too many to split the path at its kinks");
        var graph = PathGraph.Of(function);
        return graph.Obstacle is { } obstacle ? Sum($"the network is not linear between kinks: {obstacle}") : Exactly();

        Attribution Exactly()
        {
            var majorant = PathMajorant.Of(function, baseline);
            var path = new PiecewiseLinearPath(graph, function, majorant);
            var through = path.Integrate(baseline, function.Sample);
            var bound = rounding + majorant.Bound(path.KinkWeight);
            var more = new List<LedgerLine>();
            if (past >= 0)
                more.Add(Past(new PiecewiseLinearPath(graph, function, majorant, past).Integrate(baseline, function.Sample)[..graph.Features].Sum()));
            if (Math.Abs(path.Jumps) > bound)
                more.Add(new("jumps at steps", path.Jumps));
            var values = units.SelectMany(tensor => Enumerable.Range(0, function.Graph.Values[tensor].Length).Select(place => graph.RankOf(tensor, place)))
                .Select(rank => rank < 0 ? 0 : through[rank]).ToArray();
            return Answer(values, more, past >= 0 ? 2 * bound : bound, $"exact: the path was split at {NumberText.Count(path.Kinks, "kink")}");
        }

        Attribution Sum(string reason)
        {
            var sum = new PathSum(function, baseline, units, past);
            var panels = 1;
            sum.Refine(panels);
            var worse = sum.ComesNearer(after - before) ? 0 : 1;
            do
            {
                sum.Refine(panels *= 2);
                worse = sum.ComesNearer(after - before) ? 0 : worse + 1;
            }
            while (!IsDone() && 2 * panels * GaussLegendre.Points <= mostGradients);

            var answer = Answer(sum.Values, past >= 0 ? [Past(sum.Past)] : [], rounding + SlopeRounding.OfSum(sum.Values), $"a sum over {sum.Gradients} gradients, since {reason}");
            return answer.With(sum.Change);

            // Σφ may meet what is to be explained by chance: the values have to stay as they are, too.
            bool IsDone() => sum.Change <= Math.Max(SmallChange * Math.Abs(after - before), Attribution.VanishingShare * sum.Values.Sum(Math.Abs))
                && (worse >= 2 || Math.Abs(sum.Total - (after - before)) <= rounding);
        }

        LedgerLine Past(double amount) => new($"past {function.Graph[past].Name}", amount);

        Attribution Answer(double[] values, IReadOnlyList<LedgerLine> more, double bound, string remark)
        {
            var tensors = Attribution.Split(function, units, values);
            return new(function, method, [])
            {
                Values = tensors,
                Ledger = [.. tensors.Select(tensor => new LedgerLine(tensor.Tensor.Name, tensor.Total)), .. more],
                Explained = after - before,
                Bound = bound,
                Remarks = [remark],
            };
        }
    }
}
