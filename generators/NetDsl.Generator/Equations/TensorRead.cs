using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>An element of a tensor, <c>W[k,n]</c>, as a part of an expression.</summary>
internal sealed record TensorRead(Tensor Tensor, EquatableArray<Subscript> At) : Expression
{
    /// <summary>The indices that stand in the subscripts, each once, in the order in which they are written.</summary>
    public IEnumerable<Axis> Axes => At.SelectMany(at => at.Axes).Distinct();

    /// <summary>Whether each axis of the tensor has an index of its own, which runs along the whole of it.</summary>
    public bool IsWhole =>
        At.Zip(Tensor.Shape, (at, size) => at.Plain?.Extent == size).All(whole => whole)
        && Axes.Count() == At.Count;

    /// <summary>Whether the element depends on the index: <c>W[k,n]</c> on k and n, and a sample's value on the sample.</summary>
    public bool DependsOn(Axis axis) =>
        axis == Axis.Sample ? Tensor.IsPerSample : At.Any(subscript => subscript.DependsOn(axis));

    /// <summary>The element with affine forms put in for some of its indices.</summary>
    public TensorRead Replace(Func<Axis, Subscript?> replacement) => this with
    {
        At = At.Select(at => at.Replace(replacement)).ToEquatableArray(),
    };
}
