using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// Weights once more, in another order of their axes: as the adjoints of what they multiply read them fastest. They are copied once for
/// each pass backward; nothing but the loops of these adjoints knows of them.
/// </summary>
/// <param name="Weights">The weights.</param>
/// <param name="Copy">Their copy.</param>
internal sealed record WeightCopy(Tensor Weights, Tensor Copy)
{
    /// <summary>Whether an equation reads the copy where it says that it reads the weights.</summary>
    public static bool Serves(Equation equation) => equation.Target.Tensor.Space is TensorSpace.Adjoints or TensorSpace.BatchAdjoints;

    /// <summary>What fills the copy: <c>Wᵀ[k,n] = W[k,n]</c>, with one layout to the left and another one to the right.</summary>
    public required Equation Equation { get; init; }

    /// <summary>Indices of weights that no equation reads with one index for each axis, as those of groups.</summary>
    private const string Symbols = "ijklmnuv";

    /// <summary>A copy that is computed in the pass of a layer.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="readers">The equations that read them.</param>
    /// <param name="layer">The layer.</param>
    public static WeightCopy Of(Tensor weights, IEnumerable<Equation> readers, string layer)
    {
        var own = weights.Name.Substring(weights.Layer.Length + 1);
        var name = layer == weights.Layer ? own : string.Concat(weights.Layer.Split('.')) + own;
        var copy = weights with { Name = $"{layer}.{name}Transposed", Layer = layer, Space = TensorSpace.BatchValues };
        var element = readers.SelectMany(equation => equation.Value.Reads()).FirstOrDefault(read => read.Tensor.Name == weights.Name && read.IsWhole)
            ?? weights[[.. weights.Shape.Select((size, axis) => (Subscript)new Axis(Symbols[axis].ToString(), size))]];
        return new(weights, copy) { Equation = new Equation(new TensorRead(copy, element.At), element) { Usage = Usage.Training } };
    }

    /// <summary>A value with the copy in the place of the weights.</summary>
    public Expression In(Expression value) => value.Replace(part =>
        part is TensorRead read && read.Tensor.Name == Weights.Name && read.Tensor.Shape.Equals(Weights.Shape) ? new TensorRead(Copy, read.At) : null);
}
