using NetDsl.Generator.Binding;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>The backward pass of a network.</summary>
internal static class Gradients
{
    /// <summary>
    /// The adjoint equations of the total loss: the weighted sum of the losses' means over the batch. A loss that is computed
    /// once for the batch is its own mean.
    /// </summary>
    public static BackwardEquations Of(NetworkGraph graph)
    {
        var seeds = graph.Losses.ToDictionary(
            loss => loss.Objective!.Loss,
            loss => loss.Objective!.Loss.IsPerSample
                ? Simplifier.Simplify(loss.Objective!.Weight * (Expression)Equation.Share)
                : loss.Objective!.Weight);
        return ReverseMode.Differentiate([.. graph.Equations.Where(IsTraining)], seeds, [.. graph.Inputs]);
    }

    private static bool IsTraining(Equation equation) => equation.Usage is Usage.Always or Usage.Training;
}
