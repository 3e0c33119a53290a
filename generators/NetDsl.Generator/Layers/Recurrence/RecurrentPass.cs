using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>
/// One direction of a recurrent layer: its indices, and its tensors, which have names of their own in the direction from the
/// last step to the first.
/// </summary>
/// <remarks>
/// A state has a row for before the first step and one for after each: [T+1, N]. What is before the first step of a direction,
/// row 0 or row T, is zero.
/// </remarks>
internal sealed class RecurrentPass(LayerBuilder layer, TensorSymbol x, TensorSymbol? mask, int units, bool isDescending)
{
    /// <summary>The step.</summary>
    public Axis t { get; } = LayerBuilder.Axis("t", x.Tensor.Shape[0]);

    /// <summary>The unit that is computed.</summary>
    public Axis n { get; } = LayerBuilder.Axis("n", units);

    /// <summary>The unit of the state before the step.</summary>
    public Axis m { get; } = LayerBuilder.Axis("m", units);

    /// <summary>The row of the state before step t.</summary>
    public Subscript Before => isDescending ? t + 1 : t;

    /// <summary>The row of the state after step t.</summary>
    public Subscript After => isDescending ? t : t + 1;

    /// <summary>The row of the state after the last step of the direction.</summary>
    public int LastRow => isDescending ? 0 : t.Extent;

    /// <summary>A state, with a row for before the first step.</summary>
    public TensorSymbol State(string symbol) => layer.Intermediate(Symbol(symbol), t.Extent + 1, units);

    /// <summary>A number of each step and unit.</summary>
    public TensorSymbol Value(string symbol) => layer.Intermediate(Symbol(symbol), t.Extent, units);

    /// <summary>A gate: a number of each step and unit that can be changed by itself.</summary>
    public TensorSymbol Gate(string symbol) => layer.Changeable(Symbol(symbol), t.Extent, units);

    /// <summary>A number of each step, gate and unit.</summary>
    public TensorSymbol Value(string symbol, Axis gate) => layer.Intermediate(Symbol(symbol), t.Extent, gate.Extent, units);

    /// <summary>The weights R from the state before a step, a random orthonormal matrix for each gate.</summary>
    public TensorSymbol Recurrent(params Axis[] gates) =>
        Weights("Recurrent", [units, .. gates.Select(gate => gate.Extent), units], "Orthogonal", units, units);

    /// <summary>Biases, zero before training.</summary>
    public TensorSymbol Bias(string name, params Axis[] gates) =>
        layer.Bias(Name(name), [.. gates.Select(gate => gate.Extent), units], fanIn: units, sizedBy: "units");

    /// <summary>
    /// What the input contributes to every step, one contraction for all of them: <c>a[t,j,n] = Σₖ x[t,k]·W[k,j,n] + b[j,n]</c>.
    /// </summary>
    public TensorSymbol Inputs(params Axis[] gates)
    {
        var k = LayerBuilder.Axis("k", x.Tensor.Shape[1]);
        int[] sizes = [.. gates.Select(gate => gate.Extent), units];
        var W = Weights("Weights", [k.Extent, .. sizes], layer.Initialization(null), k.Extent, units);
        var a = layer.Intermediate(Symbol("a"), [t.Extent, .. sizes]);
        var b = Bias("Bias", gates);
        Subscript[] at = [.. gates.Select(gate => (Subscript)gate), n];
        a[[t, .. at]] = Sum(k, x[t, k] * W[[k, .. at]]) + b[at];
        return a;
    }

    /// <summary>Writes equations that are computed step by step.</summary>
    public void ForEachStep(Action write) => layer.ForEach(t, write, isDescending);

    /// <summary>Defines the state after a step; where the step is masked, it is the state before.</summary>
    public void Continue(TensorSymbol state, Expression next) => state[After, n] = UnlessMasked(next, state[Before, n]);

    /// <summary>A value, or another one where the step is masked.</summary>
    public Expression UnlessMasked(Expression value, Expression otherwise) =>
        mask is null ? value : If(mask[t] > 0.5, value, otherwise);

    private TensorSymbol Weights(string name, int[] shape, string initialization, int fanIn, int fanOut) =>
        layer.Weights(Name(name), shape, initialization, fanIn, fanOut, sizedBy: "units");

    private string Name(string parameter) => isDescending ? "Backward" + parameter : parameter;

    private string Symbol(string symbol) => isDescending ? symbol + "Backward" : symbol;
}
