using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>A tensor as a layer's equations write it: <c>z[n] = Sum(k, x[k] * W[k, n])</c> defines its elements.</summary>
internal sealed class TensorSymbol(Tensor tensor, ICollection<Equation> equations)
{
    public Tensor Tensor { get; } = tensor;

    public int Length => Tensor.Length;

    /// <summary>The same elements along one axis.</summary>
    public TensorSymbol Flat => new(Tensor.Flat, equations);

    public Expression this[params Subscript[] at]
    {
        get => Tensor[at];
        set => equations.Add(new Equation(Tensor[at], Simplifier.Simplify(value)));
    }
}
