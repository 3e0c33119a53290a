using NetDsl.Generator.Binding;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Checking;

/// <summary>
/// Checks a network of which everything is decided: that a prediction, a loss and a training step each compute what they read before
/// they read it, once, and within memory. Generated code has no other check: it addresses memory without bounds.
/// </summary>
internal static class NetworkVerifier
{
    private static readonly PassKind[] Evaluation = [PassKind.Forward, PassKind.Count, PassKind.Loss];

    private static readonly PassKind[] Training =
        [PassKind.TrainingForward, PassKind.Count, PassKind.Loss, PassKind.Backward, PassKind.InputGradient, PassKind.Update];

    /// <summary>What does not hold.</summary>
    public static IReadOnlyList<Violation> Verify(ScheduledNetwork network) =>
    [
        .. network.Layers.SelectMany(layer => layer.AllPasses).SelectMany(Verify),
        .. EquationVerifier.Verify([.. Equations(network, Evaluation)], Given(network.Graph)),
        .. EquationVerifier.Verify([.. OfTraining(network)], Given(network.Graph)),
        .. network.Stream is { Plan: var plan } ? EquationVerifier.Verify(plan, Given(network.Graph)) : [],
        .. network.Schedules.OfType<Loops>().Select(loops => loops.Nest).Distinct().SelectMany(nest => AddressVerifier.Verify(nest, network.Plan)),
        .. network.AllMethods.SelectMany(method => TreeVerifier.Verify(method, network.Plan)),
    ];

    /// <summary>What does not hold of a layer's part of a pass.</summary>
    public static IEnumerable<Violation> Verify(Pass pass)
    {
        if (!pass.Kernels.SelectMany(kernel => kernel.Equations).SequenceEqual(pass.Equations))
            yield return new(VerificationRule.KernelsAreComplete, $"{pass.Kind} of {pass.Equations[0].Target.Tensor.Layer}");
    }

    /// <summary>The equations of a training step in the order in which the kernels compute them, with all that these read.</summary>
    public static IEnumerable<Equation> OfTraining(ScheduledNetwork network) => Equations(network, Training);

    /// <summary>The equations of passes in the order in which the kernels compute them, with all that these read.</summary>
    private static IEnumerable<Equation> Equations(ScheduledNetwork network, IEnumerable<PassKind> kinds) =>
        from kind in kinds
        from layer in kind is PassKind.Backward or PassKind.InputGradient ? network.Layers.Reverse() : network.Layers
        let pass = layer[kind] ?? (kind == PassKind.TrainingForward ? layer[PassKind.Forward] : null)
        where pass is not null
        from kernel in pass.Kernels
        from equation in kernel.Equations
        select equation with { Value = network.Plan.ReadBy(equation) };

    /// <summary>What holds something before the first equation: data, what is drawn, and weights.</summary>
    public static IEnumerable<Tensor> Given(NetworkGraph graph)
    {
        foreach (var layer in graph.Layers)
        {
            if (layer.Noise is { } noise)
                yield return noise.Tensor;
            if (layer.Objective?.Judgement is { } judgement)
                yield return judgement.Target;
            foreach (var weights in layer.Weights)
                yield return weights.Tensor;
        }

        foreach (var input in graph.Inputs)
            yield return input;
    }
}
