namespace NetDsl.Tests.Explaining.Networks;

/// <summary>
/// A network of two dense layers with ReLU between them, written by hand as the generator writes: vector kernels that
/// fill memory, and scalar code that replays any element. One output has half the squared error as its loss, several
/// have softmax cross-entropy.
/// </summary>
internal sealed partial class TwoLayerNetwork : ITraceable
{
    private readonly Dictionary<string, float[]> _memory;
    private readonly float[] _target;
    private readonly int _label;

    public TwoLayerNetwork(int inputs, int hidden, int outputs, IReadOnlyList<float> parameters, float[] sample, float[] target)
    {
        (Inputs, Hidden, Outputs) = (inputs, hidden, outputs);
        Description = Describe();
        Tensors = DescribeTensors();
        _memory = Tensors.ToDictionary(tensor => tensor.Name, tensor => new float[tensor.Shape.FlattenedLength]);
        foreach (var parameter in Description.Parameters)
            parameters.Skip(parameter.Offset).Take(parameter.Length).ToArray().CopyTo(_memory[parameter.Name], 0);
        sample.CopyTo(_memory["Input"], 0);
        _target = target;
        _label = Array.IndexOf(target, 1);
        RunForward();
        RunBackward();
    }

    public int Inputs { get; }

    public int Hidden { get; }

    public int Outputs { get; }

    public NetworkDescription Description { get; }

    public IReadOnlyList<TensorDescription> Tensors { get; }

    public IReadOnlyList<float> Target => _target;

    /// <summary>What the kernels left in memory, for tests that spoil it.</summary>
    public float[] Memory(string tensor) => _memory[tensor];

    public double Read(Quantity quantity) => _memory[quantity.Tensor][Position(quantity)];

    public Explanation Explain(ITraceableUpdate? update = null) => new(
        this, Widen(_memory["Input"]), Widen(_target), Widen(_memory[Outputs == 1 ? "Output" : "Error.p"]), _memory["Error"][0], update);

    /// <summary>A network with weights, sample and target from a seed.</summary>
    public static TwoLayerNetwork Random(int inputs, int hidden, int outputs, int seed)
    {
        var random = new Random(seed);
        var count = inputs * hidden + hidden + hidden * outputs + outputs;
        var scale = MathF.Sqrt(6f / inputs);
        var parameters = Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2 - 1) * scale).ToArray();
        var sample = Enumerable.Range(0, inputs).Select(_ => random.NextSingle()).ToArray();
        var target = new float[outputs];
        target[random.Next(outputs)] = 1;
        return new TwoLayerNetwork(inputs, hidden, outputs, parameters, sample, target);
    }

    /// <summary>The network 2-2-1 of the tests: XOR with its last weight a little off, at (1, 1).</summary>
    public static TwoLayerNetwork Xor() =>
        new(2, 2, 1, [1, 1, 1, 1, 0, -1, 1, -1.75f, 0], sample: [1, 1], target: [0]);

    private int Position(Quantity quantity)
    {
        var shape = Tensors.Single(tensor => tensor.Name == quantity.Tensor).Shape;
        return quantity.Indices.Zip(shape).Aggregate(0, (position, axis) => position * axis.Second + axis.First);
    }

    private static double[] Widen(float[] values) => [.. values.Select(value => (double)value)];
}
