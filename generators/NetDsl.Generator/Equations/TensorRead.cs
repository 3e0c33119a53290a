using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>An element of a tensor, <c>W[k,n]</c>, as a part of an expression.</summary>
internal sealed record TensorRead(Tensor Tensor, EquatableArray<Subscript> At) : Expression
{
    /// <summary>Whether the element depends on the index: <c>W[k,n]</c> on k and n, and a sample's value on the sample.</summary>
    public bool DependsOn(Axis axis) =>
        axis == Axis.Sample ? Tensor.IsPerSample : At.Any(subscript => subscript.Axis == axis);
}
