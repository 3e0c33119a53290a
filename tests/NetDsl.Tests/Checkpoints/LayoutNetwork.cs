using System.Numerics;

namespace NetDsl.Tests.Checkpoints;

/// <summary>
/// A network that computes nothing, with tensors of more than a piece in all kinds of layouts: row-major, transposed, with axes
/// in any order, axes of one element, and no axis at all.
/// </summary>
internal sealed class LayoutNetwork<T> : INetwork<LayoutNetwork<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters = new T[Description.ParameterCount];

    public static NetworkDescription Description { get; } = HandWritten.Describe(
        "Layouts",
        typeof(T) == typeof(double) ? Precision.Double : Precision.Single,
        [],
        Lay(
            ("Flat", [100_003], [1]),
            ("RowMajor", [301, 97], [97, 1]),
            ("Transposed", [20_011, 3], [1, 20_011]),
            ("Permuted", [5, 7, 11, 150], [7, 1, 5250, 35]),
            ("Blocks", [40, 30, 50], [50, 2000, 1]),
            ("Planes", [30, 20, 50], [1000, 1, 20]),
            ("Column", [40_000, 1], [1, 9]),
            ("Scalar", [], [])),
        samples: 2,
        targets: 4,
        predictions: 4);

    public Span<T> Parameters => _parameters;

    public Span<T> Gradients => throw new NotSupportedException();

    public int Capacity => throw new NotSupportedException();

    /// <summary>The elements of a parameter in row-major order, each by its own indices.</summary>
    public T[] InRowMajorOrder(ParameterDescription parameter)
    {
        var values = new T[parameter.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (rest, place) = (i, parameter.Offset);
            for (var axis = parameter.Shape.Count - 1; axis >= 0; axis--)
            {
                place += rest % parameter.Shape[axis] * parameter.Strides[axis];
                rest /= parameter.Shape[axis];
            }

            values[i] = _parameters[place];
        }

        return values;
    }

    public static LayoutNetwork<T> Drawn(int seed)
    {
        var (network, random) = (new LayoutNetwork<T>(), new Random(seed));
        foreach (ref var weight in network.Parameters)
            weight = T.CreateChecked(random.NextDouble() - 0.5);
        return network;
    }

    public static LayoutNetwork<T> Create(int seed, int capacity) => throw new NotSupportedException();

    public static LayoutNetwork<T> Over(Arena<T> parameters, int capacity) => throw new NotSupportedException();

    public void Reserve(int capacity) => throw new NotSupportedException();

    public void Load(int row, ReadOnlySpan<T> sample) => throw new NotSupportedException();

    public void Load(int row, ReadOnlySpan<T> sample, ReadOnlySpan<T> target) => throw new NotSupportedException();

    public void Forward(int batch) => throw new NotSupportedException();

    public ReadOnlySpan<T> Prediction(int row) => throw new NotSupportedException();

    public T Evaluate(int batch) => throw new NotSupportedException();

    public T Backpropagate(int batch) => throw new NotSupportedException();

    public LayoutNetwork<T> Share() => throw new NotSupportedException();

    public LayoutNetwork<T> Clone() => throw new NotSupportedException();

    private static ParameterDescription[] Lay(params (string Name, Shape Shape, Shape Strides)[] tensors)
    {
        var offset = 0;
        return
        [
            .. tensors.Select(tensor =>
            {
                var parameter = new ParameterDescription(
                    tensor.Name + ".Weights", tensor.Shape, tensor.Strides, offset, Initialization.Glorot, FanIn: 1, FanOut: 1);
                offset += parameter.Length;
                return parameter;
            }),
        ];
    }
}
