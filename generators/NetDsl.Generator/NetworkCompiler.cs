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

        var scheduled = Schedule(graph);
        return NetworkVerifier.Verify(scheduled) is { Count: > 0 } violations
            ? NetworkSources.WriteViolations(graph.Declaration, violations, cancellationToken)
            : NetworkSources.Write(scheduled, cancellationToken);
    }

    /// <summary>All that is decided of a network before it is written.</summary>
    public static ScheduledNetwork Schedule(NetworkGraph graph)
    {
        var stream = graph.Declaration.IsStreaming ? StreamPlanner.Plan(graph).Plan : null;
        var backward = Gradients.Of(graph);
        return new ScheduledNetwork(graph, backward, stream);
    }
}
