using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>A tensor as a layer's equations write it: <c>z[n] = Sum(k, x[k] * W[k, n])</c> defines its elements.</summary>
internal sealed class TensorSymbol(Tensor tensor, EquationList equations)
{
    public Tensor Tensor { get; } = tensor;

    public int Length => Tensor.Length;

    /// <summary>Whether the two axes are exchanged: what is written W[k, n] is the element [n, k].</summary>
    public bool IsTransposed { get; init; }

    /// <summary>The same elements along one axis.</summary>
    public TensorSymbol Flat => IsTransposed ? throw new NotSupportedException("A matrix that is read transposed has no order.") : new(Tensor.Flat, equations);

    /// <summary>The same elements, taken for constants: no derivative goes through this reading.</summary>
    public TensorSymbol Detached => new(Tensor.Detached, equations);

    public Expression this[params Subscript[] at]
    {
        get => IsTransposed ? Tensor[at[1], at[0]] : Tensor[at];
        set => equations.Define(Tensor[at], value, accumulates: false);
    }

    /// <summary>Adds to elements that equations before this one have defined: <c>y[2·i+u] += Σₖ x[i,k]·W[u,k]</c>.</summary>
    public void Accumulate(Subscript[] at, Expression value) => equations.Define(Tensor[at], value, accumulates: true);
}
