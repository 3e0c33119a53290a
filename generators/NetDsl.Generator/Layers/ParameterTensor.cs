using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>A parameter of a layer and how it is drawn before training.</summary>
/// <param name="Tensor">The weights.</param>
/// <param name="Role">What they are in the equations of the layer.</param>
/// <param name="Initialization">The member of <c>NetDsl.Initialization</c>; never Default.</param>
/// <param name="FanIn">The number of values that one output sums.</param>
/// <param name="FanOut">The number of outputs to which one input contributes.</param>
/// <param name="Mean">What is added to each number that is drawn.</param>
internal sealed record ParameterTensor(Tensor Tensor, ParameterRole Role, string Initialization, int FanIn, int FanOut, double Mean = 0)
{
    /// <summary>Whether training changes it by its gradient: it is neither frozen nor a statistic.</summary>
    public bool IsTrainable => !Tensor.IsDetached;
}
