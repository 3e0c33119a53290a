using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>Weights of a layer and how they are drawn before training.</summary>
/// <param name="Tensor">The weights.</param>
/// <param name="Initialization">The member of <c>NetDsl.Initialization</c>; never Default.</param>
/// <param name="FanIn">The number of values that one output sums.</param>
/// <param name="FanOut">The number of outputs to which one input contributes.</param>
internal sealed record ParameterTensor(Tensor Tensor, string Initialization, int FanIn, int FanOut)
{
    /// <summary>Whether gradients move it; no statistic is moved by them.</summary>
    public bool IsLearned => !Tensor.IsDetached;
}
