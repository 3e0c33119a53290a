using NetDsl.Generator.Binding;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Streaming;

namespace NetDsl.Generator.Diagnostics;

/// <summary>All problems of a network: those of its declaration and, where that is complete, those of its graph.</summary>
internal static class NetworkProblems
{
    /// <summary>The problems that the analyzer shows.</summary>
    public static IEnumerable<Problem> Of(ParsedNetwork network)
    {
        if (!network.IsComplete)
            return network.Problems;
        var (graph, problems) = NetworkBinder.Bind(network.Declaration);
        return network.Problems.Concat(problems).Concat(graph is null ? [] : OfStream(graph));
    }

    private static IEnumerable<Problem> OfStream(NetworkGraph graph)
    {
        if (graph.Declaration.IsStreaming && StreamPlanner.Plan(graph).Obstacle is { } obstacle)
            yield return new(Descriptors.NetworkCannotStream.Id, obstacle.Layer, null, [graph.Declaration.Name, obstacle.Layer, obstacle.Reason]);
    }
}
