using NetDsl.Generator.Binding;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Checking;

/// <summary>
/// Checks the equations of a network as a stage leaves them, before anything is lowered: a mistake is found where it is made, and not in
/// the loops that come of it. The rules are those of <see cref="NetworkVerifier"/>, which goes through the same equations kernel by kernel.
/// </summary>
internal static class StageVerifier
{
    /// <summary>What does not hold of the forward pass: of a prediction with its losses, and of a training step.</summary>
    public static IReadOnlyList<Violation> AfterBinding(NetworkGraph graph)
    {
        List<Equation> evaluation = [.. Forward(graph, Usage.Inference)], training = [.. Forward(graph, Usage.Training), .. Updates(graph)];
        return After(CheckedStage.Binding, [.. Verify(graph, evaluation), .. training.SequenceEqual(evaluation) ? [] : Verify(graph, training)]);
    }

    /// <summary>What does not hold of a training step with its backward pass.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="backward">Its adjoint equations, those of the inputs last.</param>
    public static IReadOnlyList<Violation> AfterDifferentiation(NetworkGraph graph, IReadOnlyList<Equation> backward)
    {
        List<Equation> forward = [.. Forward(graph, Usage.Training)];
        return After(
            CheckedStage.Differentiation,
            Verify(graph, [.. forward, .. backward, .. Updates(graph)]).Concat(GradientVerifier.Verify(graph, forward, backward)));
    }

    private static IReadOnlyList<Violation> Verify(NetworkGraph graph, IReadOnlyList<Equation> equations) =>
        EquationVerifier.Verify(equations, NetworkVerifier.Given(graph));

    private static IReadOnlyList<Violation> After(CheckedStage stage, IEnumerable<Violation> violations) =>
        [.. violations.Distinct().Select(violation => violation with { Stage = stage })];

    /// <summary>What is computed always, and what is while training, or except then.</summary>
    private static IEnumerable<Equation> Forward(NetworkGraph graph, Usage usage) =>
        graph.Equations.Where(equation => equation.Usage == Usage.Always || equation.Usage == usage);

    private static IEnumerable<Equation> Updates(NetworkGraph graph) => graph.Equations.Where(equation => equation.Usage == Usage.Update);
}
