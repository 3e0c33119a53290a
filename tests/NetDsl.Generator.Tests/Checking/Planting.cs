using NetDsl.Generator.Checking;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Passes;
using Xunit;

namespace NetDsl.Generator.Tests.Checking;

/// <summary>Breaks the equations of every network, one after another, and looks whether the verifier says so, and after which stage.</summary>
internal static class Planting
{
    /// <summary>Breaks the forward pass and the backward pass.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="plant">Of equations and the place of one, the equations with that one broken; null where it cannot be.</param>
    public static void EachIsFound(VerificationRule rule, Func<IReadOnlyList<Equation>, int, IEnumerable<Equation>?> plant)
    {
        EachIsFound(CheckedStage.Binding, rule, plant);
        EachIsFound(CheckedStage.Differentiation, rule, plant);
    }

    /// <summary>Breaks what one stage has left; at least one equation of all networks must be such that it can be broken.</summary>
    public static void EachIsFound(CheckedStage stage, VerificationRule rule, Func<IReadOnlyList<Equation>, int, IEnumerable<Equation>?> plant)
    {
        var count = 0;
        foreach (var (name, network) in CheckedNetworks.All)
        {
            List<Equation> whole = [.. stage == CheckedStage.Binding ? network.Graph.Equations : network.Backward.All];
            for (var place = 0; place < whole.Count; place++)
            {
                if (plant(whole, place) is not { } broken)
                    continue;
                var violations = Verify(network, stage, [.. broken]);
                Assert.True(
                    violations.Any(violation => violation.Rule == rule && violation.Stage == stage),
                    $"{rule} after {stage}, {name}, equation {place} of {whole[place].Target.Tensor.Name}: {string.Join('\n', violations)}");
                count++;
            }
        }

        Assert.True(count > 0, $"{rule} was nowhere broken after {stage}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{rule} after {stage}: {count} planted, all found");
    }

    /// <summary>What is said of a network with other equations.</summary>
    public static IReadOnlyList<Violation> Verify(ScheduledNetwork network, CheckedStage stage, IReadOnlyList<Equation> equations) =>
        stage == CheckedStage.Differentiation
            ? StageVerifier.AfterDifferentiation(network.Graph, equations)
            : StageVerifier.AfterBinding(network.Graph with
            {
                Layers = network.Graph.Layers.Select((layer, i) => layer with { Equations = i == 0 ? equations.ToEquatableArray() : [] }).ToEquatableArray(),
            });
}
