using System.Globalization;
using System.Numerics;
using NetDsl.Taping;
using NetDsl.Tracing;
using NetDsl.Verifying;

namespace NetDsl;

/// <summary>The next step of an optimizer on the gradients of a sample or a batch, on copies: neither network nor optimizer changes.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal sealed class OptimizerUpdate<T> : ITraceableUpdate, ITapedUpdate, IReplayed
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkDescription _network;
    private readonly Dictionary<string, ParameterDescription> _parameters;
    private readonly Optimizer _optimizer;
    private readonly UpdateStep _step;
    private readonly T[][] _state;
    private readonly T[][] _updatedState;
    private readonly T[] _weights;
    private readonly T[] _gradients;
    private readonly T[] _updated;
    private readonly Func<Func<Quantity, double>, double>? _change;

    /// <summary>Takes the step.</summary>
    /// <param name="network">The network's parameters and their places.</param>
    /// <param name="optimizer">The optimizer, as it is before the step.</param>
    /// <param name="parameters">The weights before the step.</param>
    /// <param name="gradients">The gradients of the sample or the batch.</param>
    /// <param name="loss">Its loss for given weights.</param>
    /// <param name="change">How the loss changes in double, with a reading of the new weights.</param>
    public OptimizerUpdate(
        NetworkDescription network,
        Optimizer optimizer,
        ReadOnlySpan<T> parameters,
        ReadOnlySpan<T> gradients,
        Func<T[], double> loss,
        Func<Func<Quantity, double>, double>? change = null)
    {
        _change = change;
        _network = network;
        _parameters = network.Parameters.ToDictionary(parameter => parameter.Name);
        _optimizer = optimizer;
        _step = optimizer.Next;
        _weights = parameters.ToArray();
        _gradients = gradients.ToArray();
        _updated = parameters.ToArray();
        var count = gradients.Length;
        _state = [.. Enumerable.Range(0, optimizer.StateNames.Count).Select(entry => Remembered(entry, count))];
        _updatedState = [.. _state.Select(entry => entry.ToArray())];
        optimizer.Advance<T>(_step, _updated.AsSpan(0, count), gradients, Updated(0), Updated(1));
        Loss = loss(_updated);
    }

    /// <inheritdoc/>
    public string Rule => $"{_optimizer.GetType().Name}, {string.Join(", ", _optimizer.ConstantsOf(_step).Where(IsChosen).Select(Text))}";

    /// <inheritdoc/>
    public string Equation => string.Join("; ", _optimizer.Equations);

    /// <inheritdoc/>
    public double Loss { get; }

    /// <inheritdoc/>
    public double? BatchLoss { get; init; }

    /// <inheritdoc/>
    public double? Change => field ??= _change?.Invoke(Read);

    /// <inheritdoc/>
    public IReadOnlyList<string> StateNames => _optimizer.StateNames;

    /// <inheritdoc/>
    public double ReadState(Quantity parameter, int entry) => double.CreateChecked(_state[entry][Place(parameter)]);

    /// <inheritdoc/>
    public double ReadNewState(Quantity parameter, int entry) => double.CreateChecked(_updatedState[entry][Place(parameter)]);

    /// <inheritdoc/>
    public double Read(Quantity parameter) => double.CreateChecked(_updated[Place(parameter)]);

    /// <inheritdoc/>
    public double[] ReadAll(TensorDescription parameter)
    {
        var description = _parameters[parameter.Name];
        var (values, at) = (new double[parameter.Shape.FlattenedLength], new int[parameter.Shape.Count]);
        var place = description.Offset;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = double.CreateChecked(_updated[place]);
            for (var axis = at.Length - 1; axis >= 0; axis--)
            {
                place += description.Strides[axis];
                if (++at[axis] < parameter.Shape[axis])
                    break;
                place -= description.Strides[axis] * parameter.Shape[axis];
                at[axis] = 0;
            }
        }

        return values;
    }

    /// <inheritdoc/>
    public Traced Replay(Quantity parameter, Traced weight, Traced gradient) => Replayed(parameter, weight, gradient).Weight;

    /// <inheritdoc/>
    public Traced ReplayState(Quantity parameter, int entry, Traced weight, Traced gradient)
    {
        var (_, first, second) = Replayed(parameter, weight, gradient);
        return entry == 0 ? first : second;
    }

    private (Traced Weight, Traced First, Traced Second) Replayed(Quantity parameter, Traced weight, Traced gradient)
    {
        var place = Place(parameter);
        var (first, second) = (State(0), State(1));
        _optimizer.Trace(_step, ref weight, gradient, ref first, ref second);
        return (weight, first, second);

        Traced State(int entry) => entry < _state.Length
            ? Traced.Read(
                new Quantity($"{parameter.Tensor}.{_optimizer.StateNames[entry]}", [.. parameter.Indices]),
                double.CreateChecked(_state[entry][place]),
                _network.Precision)
            : Traced.Constant(0.0);
    }

    /// <inheritdoc/>
    public bool Holds(Quantity quantity) => Again(Place(quantity)).First() is var (_, stored, replayed) && ReplayedNumber.Holds(double.CreateChecked(stored), replayed);

    /// <inheritdoc/>
    public Taped Update(Taped weight, Taped gradient, IReadOnlyList<Taped> state)
    {
        var (first, second) = (State(0), State(1));
        _optimizer.Trace(_step, ref weight, gradient, ref first, ref second);
        return weight;

        Taped State(int entry) => entry < state.Count ? state[entry] : Taped.Of(0);
    }

    /// <summary>
    /// Computes a weight again, and what is remembered of it: the end of its name, <c>′</c> or <c>.m′</c>, what the vector code
    /// stored, and the same in scalar code.
    /// </summary>
    /// <param name="place">The place in the vector of weights.</param>
    public IEnumerable<(string Name, T Stored, Bounded<T> Replayed)> Again(int place)
    {
        var weight = new Bounded<T>(_weights[place]);
        var (first, second) = (State(0), State(1));
        _optimizer.Trace(_step, ref weight, new Bounded<T>(_gradients[place]), ref first, ref second);
        yield return ("′", _updated[place], weight);
        if (_state.Length > 0)
            yield return ($".{_optimizer.StateNames[0]}′", _updatedState[0][place], first);
        if (_state.Length > 1)
            yield return ($".{_optimizer.StateNames[1]}′", _updatedState[1][place], second);

        Bounded<T> State(int entry) => entry < _state.Length ? new(_state[entry][place]) : default;
    }

    /// <summary>Whether a constant is more than another one's complement, 1−β₁.</summary>
    private static bool IsChosen(UpdateConstant constant) => !constant.Symbol.StartsWith("1−", StringComparison.Ordinal);

    private static string Text(UpdateConstant constant) =>
        $"{constant.Symbol} = {constant.Value.ToString("G6", CultureInfo.InvariantCulture).Replace("E-0", "e−", StringComparison.Ordinal)}";

    private Span<T> Updated(int entry) => entry < _updatedState.Length ? _updatedState[entry] : [];

    private T[] Remembered(int entry, int count)
    {
        var state = new T[count];
        for (var i = 0; i < state.Length; i++)
            state[i] = _optimizer.State<T>(entry, i);
        return state;
    }

    private int Place(Quantity parameter)
    {
        var description = _parameters[parameter.Tensor];
        var place = description.Offset;
        for (var axis = 0; axis < description.Strides.Count; axis++)
            place += parameter.Indices[axis] * description.Strides[axis];
        return place;
    }
}
