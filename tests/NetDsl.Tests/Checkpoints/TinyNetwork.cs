using System.Numerics;

namespace NetDsl.Tests.Checkpoints;

/// <summary>
/// A network of four parameters that computes nothing: a row-major matrix, one whose layout in memory is transposed, a
/// vector behind a gap, and a transposed matrix of one column behind another.
/// </summary>
internal sealed class TinyNetwork<T> : INetwork<TinyNetwork<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters = new T[28];

    public static NetworkDescription Description { get; } = HandWritten.Describe(
        "Tiny",
        typeof(T) == typeof(double) ? Precision.Double : Precision.Single,
        [],
        [
            new("Hidden.Weights", [2, 3], [3, 1], Offset: 0, Initialization.Glorot, FanIn: 2, FanOut: 3),
            new("Output.Weights", [3, 4], [1, 3], Offset: 6, Initialization.Glorot, FanIn: 3, FanOut: 4),
            new("Output.Bias", [4], [1], Offset: 20, Initialization.Zeros, FanIn: 3, FanOut: 4),
            new("Gate.Weights", [2, 1], [1, 2], Offset: 26, Initialization.Glorot, FanIn: 2, FanOut: 1),
        ],
        samples: 2,
        targets: 4,
        predictions: 4);

    /// <summary>Is told when somebody asks for the weights.</summary>
    public Action? Asked { get; set; }

    public Span<T> Parameters
    {
        get
        {
            Asked?.Invoke();
            return _parameters;
        }
    }

    public Span<T> Gradients => throw new NotSupportedException();

    public int Capacity => throw new NotSupportedException();

    /// <summary>A network whose weights are 1, 2, 3 and so on in memory.</summary>
    public static TinyNetwork<T> Counting()
    {
        var network = new TinyNetwork<T>();
        for (var i = 0; i < network._parameters.Length; i++)
            network._parameters[i] = T.CreateChecked(i + 1);
        return network;
    }

    public static TinyNetwork<T> Create(int seed, int capacity) => throw new NotSupportedException();

    public static TinyNetwork<T> Over(Arena<T> parameters, int capacity) => throw new NotSupportedException();

    public void Reserve(int capacity) => throw new NotSupportedException();

    public void Load(int row, ReadOnlySpan<T> sample) => throw new NotSupportedException();

    public void Load(int row, ReadOnlySpan<T> sample, ReadOnlySpan<T> target) => throw new NotSupportedException();

    public void Forward(int batch) => throw new NotSupportedException();

    public ReadOnlySpan<T> Prediction(int row) => throw new NotSupportedException();

    public T Evaluate(int batch) => throw new NotSupportedException();

    public T Backpropagate(int batch) => throw new NotSupportedException();

    public TinyNetwork<T> Share() => throw new NotSupportedException();

    public TinyNetwork<T> Clone() => throw new NotSupportedException();
}
