using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Differentiation;

/// <summary>The adjoint equations of a network, in the order in which they are computed.</summary>
/// <param name="Training">Those that end in the gradients of the weights.</param>
/// <param name="Inputs">
/// Those that lead on to the inputs, from what the others have left: of the inputs, and of what lies below the first layer that is
/// trained. They are computed when asked for.
/// </param>
/// <param name="Causes">
/// The names of all tensors on which the loss depends. Of one that no equation is for, it depends as on an index or a condition only.
/// </param>
internal sealed record BackwardEquations(IReadOnlyList<Equation> Training, IReadOnlyList<Equation> Inputs, IReadOnlyCollection<string> Causes)
{
    /// <summary>All of them.</summary>
    public IEnumerable<Equation> All => Training.Concat(Inputs);
}
