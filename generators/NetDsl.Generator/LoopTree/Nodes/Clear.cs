using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Sets elements that lie side by side to zero.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many they are.</param>
internal sealed record Clear(Access First, int Count) : Node
{
    /// <summary>Clears all elements of a tensor, of a sample where each has its own.</summary>
    public static Clear Of(Access target) =>
        new(target with { Start = 0, Steps = target.Steps.Where(step => step.Axis == Equations.Axis.Sample).ToEquatableArray() }, target.Tensor.Length);

    public override Node Map(Func<Expression, Expression> change) => this with { First = (Access)change(First) };
}
