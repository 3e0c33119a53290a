using NetDsl.Generator.Binding;
using NetDsl.Generator.Checking;
using NetDsl.Generator.Differentiation;
using NetDsl.Generator.Emission;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;
using NetDsl.Generator.Streaming;

namespace NetDsl.Generator;

/// <summary>The stages of the compiler, one after another.</summary>
internal static class NetworkCompiler
{
    /// <summary>The files of a network; where it has problems only what keeps the rest of the program readable.</summary>
    public static GeneratedSources Compile(ParsedNetwork network, CancellationToken cancellationToken)
    {
        var (graph, problems) = network.IsSound ? NetworkBinder.Bind(network.Declaration) : (null, []);
        if (graph is null)
            return NetworkSources.WriteStub(network with { Problems = network.Problems.Concat(problems).ToEquatableArray() }, cancellationToken);

        var (scheduled, violations) = Decide(graph);
        return scheduled is null || violations.Count > 0
            ? NetworkSources.WriteViolations(graph.Declaration, violations, cancellationToken)
            : NetworkSources.Write(scheduled, cancellationToken);
    }

    /// <summary>All that is decided of a network before it is written.</summary>
    public static ScheduledNetwork Schedule(NetworkGraph graph) => Schedule(graph, Gradients.Of(graph));

    /// <summary>The same, checked after each stage: what one of them gets wrong is not given to the next.</summary>
    private static (ScheduledNetwork? Network, IReadOnlyList<Violation> Violations) Decide(NetworkGraph graph)
    {
        if (StageVerifier.AfterBinding(graph) is { Count: > 0 } ofBinding)
            return (null, ofBinding);
        var backward = Gradients.Of(graph);
        if (StageVerifier.AfterDifferentiation(graph, [.. backward.All]) is { Count: > 0 } ofDifferentiation)
            return (null, ofDifferentiation);
        var scheduled = Schedule(graph, backward);
        return (scheduled, NetworkVerifier.Verify(scheduled));
    }

    private static ScheduledNetwork Schedule(NetworkGraph graph, BackwardEquations backward) =>
        new(graph, backward, graph.Declaration.IsStreaming ? StreamPlanner.Plan(graph).Plan : null);
}
