using NetDsl.Generator.Binding;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>The backward pass of a network.</summary>
internal static class Gradients
{
    /// <summary>The part of one sample in the mean over the batch: 1/B. Generated code holds it in a local of this name.</summary>
    public static readonly Variable Share = new("share");

    /// <summary>The adjoint equations of the total loss: the weighted sum of the losses' means over the batch.</summary>
    public static IReadOnlyList<Equation> Of(NetworkGraph graph)
    {
        var seeds = graph.Losses.ToDictionary(
            loss => loss.Objective!.Loss,
            loss => Simplifier.Simplify(loss.Objective!.Weight * (Expression)Share));
        return ReverseMode.Differentiate([.. graph.Equations], seeds);
    }
}
