using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>A tensor as a layer's equations write it: <c>z[n] = Sum(k, x[k] * W[k, n])</c> defines its elements.</summary>
internal sealed class TensorSymbol(Tensor tensor, ICollection<Equation> equations)
{
    public Tensor Tensor { get; } = tensor;

    public int Length => Tensor.Length;

    /// <summary>Whether the two axes are exchanged: what is written W[k, n] is the element [n, k].</summary>
    public bool IsTransposed { get; init; }

    /// <summary>The same elements along one axis.</summary>
    public TensorSymbol Flat => IsTransposed ? throw new NotSupportedException("A matrix that is read transposed has no order.") : new(Tensor.Flat, equations);

    public Expression this[params Subscript[] at]
    {
        get => IsTransposed ? Tensor[at[1], at[0]] : Tensor[at];
        set => equations.Add(new Equation(Tensor[at], Simplifier.Simplify(value)));
    }
}
