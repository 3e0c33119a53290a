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
            yield return new(Descriptors.NetworkCannotStream.Id, PropertyOf(graph, obstacle.Layer), null, [graph.Declaration.Name, obstacle.Layer, obstacle.Reason + Time(graph)]);
    }

    /// <summary>What was read as time, where that is hardly what was meant.</summary>
    private static string Time(NetworkGraph graph) => graph.Inputs.First() is { Shape: [var steps] } input
        ? $" (the first axis of an input is time, so that '{input.Name}' is {steps} steps of one number; one step of {steps} numbers is [Input(1, {steps})])"
        : "";

    /// <summary>The property at which a layer stands: of a layer of a block, <c>Body1.Heads</c>, the one that uses the block.</summary>
    private static string? PropertyOf(NetworkGraph graph, string layer)
    {
        var first = layer.Split('.')[0];
        return graph.Declaration.Layers
            .Select(declared => declared.Name)
            .Where(name => first.StartsWith(name, StringComparison.Ordinal) && first.Skip(name.Length).All(char.IsDigit))
            .OrderBy(name => name.Length)
            .LastOrDefault();
    }
}
