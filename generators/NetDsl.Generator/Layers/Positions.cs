using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>
/// The indices of a tensor whose last axis are channels, at each position along the axes before it: t of a step in time, i and j
/// of a pixel. A vector has the channels of one position, which needs no index.
/// </summary>
internal sealed class Positions
{
    private Positions(EquatableArray<int> shape)
    {
        Shape = [.. shape.Take(shape.Count - 1)];
        Axes = [.. Shape.Select((size, axis) => LayerBuilder.Axis(Symbol(axis), size))];
        Channel = LayerBuilder.Axis("n", shape[shape.Count - 1]);
    }

    /// <summary>The size of each axis before the last.</summary>
    public int[] Shape { get; }

    /// <summary>An index for each of them.</summary>
    public Axis[] Axes { get; }

    /// <summary>The index of the last axis.</summary>
    public Axis Channel { get; }

    /// <summary>The number of positions; 1 of a vector.</summary>
    public int Count => Shape.Aggregate(1, (product, size) => product * size);

    /// <summary>The subscripts of what there is one of at each position.</summary>
    public Subscript[] Each => [.. Axes.Select(axis => (Subscript)axis)];

    /// <summary>The subscripts of a channel at each position; of each channel where none is said.</summary>
    public Subscript[] Of(params Subscript[] channels) => [.. Each, .. channels];

    /// <summary>The sum over all positions.</summary>
    public Expression Sum(Expression body) => Axes.Length == 0 ? body : Reduction.Sum(Axes, body);

    /// <inheritdoc cref="Positions"/>
    public static Positions In(TensorSymbol tensor) => new(tensor.Tensor.Shape);

    private string Symbol(int axis) => Shape.Length switch
    {
        1 => "t",
        2 => axis == 0 ? "i" : "j",
        _ => $"r{axis + 1}",
    };
}
