using System.Globalization;
using System.Numerics;

namespace NetDsl;

/// <summary>The next step of an optimizer on the gradients of one sample, on copies: neither network nor optimizer changes.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal sealed class OptimizerUpdate<T> : ITraceableUpdate
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkDescription _network;
    private readonly Optimizer _optimizer;
    private readonly UpdateStep _step;
    private readonly T[][] _state;
    private readonly T[] _updated;

    /// <summary>Takes the step.</summary>
    /// <param name="network">The network's parameters and their places.</param>
    /// <param name="optimizer">The optimizer, as it is before the step.</param>
    /// <param name="parameters">The weights before the step.</param>
    /// <param name="gradients">The gradients of the sample.</param>
    /// <param name="loss">The loss of the sample for given weights.</param>
    public OptimizerUpdate(
        NetworkDescription network, Optimizer optimizer, ReadOnlySpan<T> parameters, ReadOnlySpan<T> gradients, Func<T[], double> loss)
    {
        _network = network;
        _optimizer = optimizer;
        _step = optimizer.Next;
        _updated = parameters.ToArray();
        var count = gradients.Length;
        _state = [.. Enumerable.Range(0, optimizer.StateNames.Count).Select(entry => Remembered(entry, count))];
        optimizer.Advance<T>(_step, _updated.AsSpan(0, count), gradients, Entry(0).ToArray(), Entry(1).ToArray());
        Loss = loss(_updated);
    }

    /// <inheritdoc/>
    public string Rule => $"{_optimizer.GetType().Name}, {string.Join(", ", _optimizer.ConstantsOf(_step).Where(IsChosen).Select(Text))}";

    /// <inheritdoc/>
    public string Equation => string.Join("; ", _optimizer.Equations);

    /// <inheritdoc/>
    public double Loss { get; }

    /// <inheritdoc/>
    public double Read(Quantity parameter) => double.CreateChecked(_updated[Place(parameter)]);

    /// <inheritdoc/>
    public Traced Replay(Quantity parameter, Traced weight, Traced gradient)
    {
        var place = Place(parameter);
        var (first, second) = (State(0), State(1));
        _optimizer.Trace(_step, ref weight, gradient, ref first, ref second);
        return weight;

        Traced State(int entry) => entry < _state.Length
            ? Traced.Read(
                new Quantity($"{parameter.Tensor}.{_optimizer.StateNames[entry]}", [.. parameter.Indices]),
                double.CreateChecked(_state[entry][place]),
                _network.Precision)
            : Traced.Constant(0.0);
    }

    /// <summary>Whether a constant is more than another one's complement, 1−β₁.</summary>
    private static bool IsChosen(UpdateConstant constant) => !constant.Symbol.StartsWith("1−", StringComparison.Ordinal);

    private static string Text(UpdateConstant constant) =>
        $"{constant.Symbol} = {constant.Value.ToString("G6", CultureInfo.InvariantCulture).Replace("E-0", "e−", StringComparison.Ordinal)}";

    private Span<T> Entry(int entry) => entry < _state.Length ? _state[entry] : [];

    private T[] Remembered(int entry, int count)
    {
        var state = new T[count];
        for (var i = 0; i < state.Length; i++)
            state[i] = _optimizer.State<T>(entry, i);
        return state;
    }

    private int Place(Quantity parameter)
    {
        var description = _network.Parameters.First(one => one.Name == parameter.Tensor);
        return description.Offset + parameter.Indices.Zip(description.Strides, (index, stride) => index * stride).Sum();
    }
}
