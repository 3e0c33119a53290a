using NetDsl.Generator.Binding;
using NetDsl.Generator.Differentiation;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;
using Xunit;

namespace NetDsl.Generator.Tests.Scheduling;

/// <summary>What the scheduler chooses for all equations of a network, forward, backward and after a step.</summary>
internal static class DeclaredSchedules
{
    /// <summary>The schedules of the class that a source file declares; problems fail the test.</summary>
    public static IReadOnlyList<Schedule> Of(string source)
    {
        return
        [
            .. from layer in Network(source).Layers
               from pass in layer.Passes
               from kernel in pass.Kernels
               from schedule in kernel.Schedules
               select schedule,
        ];
    }

    /// <summary>The class that a source file declares, with everything decided.</summary>
    public static ScheduledNetwork Network(string source) => NetworkCompiler.Schedule(Bind(source));

    /// <summary>The equations of the class that a source file declares, forward and backward.</summary>
    public static IEnumerable<Equation> Equations(string source) => Bind(source) is var graph ? graph.Equations.Concat(Gradients.Of(graph).All) : [];

    private static NetworkGraph Bind(string source)
    {
        var compilation = TestCompilation.Create(source);
        var parsed = NetworkParser.Parse(TestCompilation.Network(compilation), compilation, TestContext.Current.CancellationToken);
        var (graph, problems) = NetworkBinder.Bind(parsed.Declaration);
        Assert.Empty(parsed.Problems.Concat(problems).Where(problem => problem.IsError).Select(problem => problem.ToString()));
        return graph!;
    }
}
