using System.Numerics;

namespace NetDsl.Tests.Training;

/// <summary>
/// Linear regression by hand: y = x·W + b with the mean square of y − t as its loss. It stands where a generated network
/// stands.
/// </summary>
internal sealed class LinearModel<T, TShape>(Arena<T> parameters, int capacity) : INetwork<LinearModel<T, TShape>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TShape : IModelShape
{
    private readonly T[] _gradients = new T[parameters.Length];
    private T[] _samples = new T[capacity * TShape.Inputs];
    private T[] _targets = new T[capacity * TShape.Outputs];
    private T[] _predictions = new T[capacity * TShape.Outputs];

    public static NetworkDescription Description { get; } = Describe();

    public static int ParameterCount => (TShape.Inputs + 1) * TShape.Outputs;

    public Span<T> Parameters => parameters.Span;

    public Span<T> Gradients => _gradients;

    public int Capacity { get; private set; } = capacity;

    /// <summary>Is run before each backward pass.</summary>
    public Action? OnBackpropagate { get; set; }

    /// <summary>Is given the first value of each sample that is loaded to be learned from or evaluated.</summary>
    public Action<T>? OnLoad { get; set; }

    public static LinearModel<T, TShape> Create(int seed, int capacity)
    {
        var random = new Random(seed);
        var model = new LinearModel<T, TShape>(new(ParameterCount), capacity);
        foreach (ref var parameter in model.Parameters)
            parameter = T.CreateTruncating(random.NextDouble() - 0.5);
        return model;
    }

    /// <summary>The model that predicts its sample.</summary>
    public static LinearModel<T, TShape> Identity(int capacity)
    {
        var model = new LinearModel<T, TShape>(new(ParameterCount), capacity);
        for (var i = 0; i < Math.Min(TShape.Inputs, TShape.Outputs); i++)
            model.Parameters[i * TShape.Outputs + i] = T.One;
        return model;
    }

    public static LinearModel<T, TShape> Over(Arena<T> parameters, int capacity) => new(parameters, capacity);

    public void Reserve(int capacity)
    {
        if (capacity <= Capacity)
            return;
        Capacity = capacity;
        _samples = new T[capacity * TShape.Inputs];
        _targets = new T[capacity * TShape.Outputs];
        _predictions = new T[capacity * TShape.Outputs];
    }

    public void Load(int row, ReadOnlySpan<T> sample) => sample.CopyTo(_samples.AsSpan(row * TShape.Inputs, TShape.Inputs));

    public void Load(int row, ReadOnlySpan<T> sample, ReadOnlySpan<T> target)
    {
        OnLoad?.Invoke(sample[0]);
        Load(row, sample);
        target.CopyTo(_targets.AsSpan(row * TShape.Outputs, TShape.Outputs));
    }

    public void Forward(int batch)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch, Capacity);
        for (var row = 0; row < batch; row++)
        {
            for (var output = 0; output < TShape.Outputs; output++)
            {
                var sum = Parameters[TShape.Inputs * TShape.Outputs + output];
                for (var input = 0; input < TShape.Inputs; input++)
                    sum += _samples[row * TShape.Inputs + input] * Parameters[input * TShape.Outputs + output];
                _predictions[row * TShape.Outputs + output] = sum;
            }
        }
    }

    public ReadOnlySpan<T> Prediction(int row) => _predictions.AsSpan(row * TShape.Outputs, TShape.Outputs);

    public T Evaluate(int batch)
    {
        Forward(batch);
        var sum = T.Zero;
        for (var i = 0; i < batch * TShape.Outputs; i++)
            sum += (_predictions[i] - _targets[i]) * (_predictions[i] - _targets[i]);
        return sum / T.CreateTruncating(batch * TShape.Outputs);
    }

    public T Backpropagate(int batch)
    {
        OnBackpropagate?.Invoke();
        var loss = Evaluate(batch);
        _gradients.AsSpan().Clear();
        for (var row = 0; row < batch; row++)
        {
            for (var output = 0; output < TShape.Outputs; output++)
            {
                var i = row * TShape.Outputs + output;
                var slope = (_predictions[i] - _targets[i]) * T.CreateTruncating(2.0 / (batch * TShape.Outputs));
                for (var input = 0; input < TShape.Inputs; input++)
                    _gradients[input * TShape.Outputs + output] += slope * _samples[row * TShape.Inputs + input];
                _gradients[TShape.Inputs * TShape.Outputs + output] += slope;
            }
        }

        return loss;
    }

    public LinearModel<T, TShape> Share() => new(parameters, Capacity) { OnBackpropagate = OnBackpropagate };

    public LinearModel<T, TShape> Clone() => new(parameters.Copy(), Capacity);

    private static NetworkDescription Describe()
    {
        var description = HandWritten.Describe(
            "LinearModel", Precision.Single, [], TShape.Parameters, TShape.Inputs, TShape.Outputs, TShape.Outputs);
        return description with { Targets = [description.Targets[0] with { Weight = TShape.LossWeight }] };
    }
}
