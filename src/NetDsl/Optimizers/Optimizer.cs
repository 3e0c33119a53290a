using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>
/// Moves parameters against their gradients, step by step. One optimizer serves the weights of one network, or one vector: it
/// remembers something of each of them between steps.
/// </summary>
/// <remarks>
/// <para>Memory is allocated at the first step only. Not safe for use by several threads at once.</para>
/// <para>
/// An optimizer is its update rule: a struct that writes the equation once (<see cref="IUpdateRule{TNumber}"/>), and the
/// override of <see cref="Apply"/> that fills in the numbers of a step.
/// </para>
/// </remarks>
public abstract class Optimizer
{
    private OptimizerState? _state;
    private object? _owner;

    /// <summary>Makes an optimizer that has not taken a step.</summary>
    /// <param name="learningRate">The learning rate η.</param>
    protected Optimizer(LearningRateSchedule learningRate) => LearningRate = learningRate;

    /// <summary>The learning rate as a function of the step; a number converts to a constant rate.</summary>
    public LearningRateSchedule LearningRate { get; set => field = Require.NotNull(value); }

    /// <summary>
    /// The number of steps over which <see cref="LearningRate"/> is spread, counted from the first one; 0 where it is not
    /// known. A trainer sets it.
    /// </summary>
    public long TotalSteps { get; set => field = Require.NotNegative(value); }

    /// <summary>The number of steps taken.</summary>
    public long Steps { get; internal set; }

    /// <summary>The next step: its number and its learning rate.</summary>
    /// <exception cref="InvalidOperationException">The schedule gives a rate that is negative, NaN or infinite.</exception>
    public UpdateStep Next
    {
        get
        {
            var rate = LearningRate.At(Steps, TotalSteps);
            return rate >= 0 && double.IsFinite(rate)
                ? new(Steps + 1, rate)
                : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                    $"The learning rate of step {Steps + 1} of {TotalSteps} is {rate}; {LearningRate.GetType().Name} must give a finite number from 0 on."));
        }
    }

    /// <summary>
    /// What is remembered of each parameter, in the symbols of <see cref="Equations"/>: at most two numbers.
    /// </summary>
    public abstract IReadOnlyList<string> StateNames { get; }

    /// <summary>
    /// The rule as it is printed, one line an assignment, in the order of the computation. <c>w</c> is the parameter and
    /// <c>g</c> its gradient: <c>m ← β₁·m + (1−β₁)·g</c>. It is read from the rule itself, over symbols.
    /// </summary>
    public IReadOnlyList<string> Equations => UpdateNotation.Of(this);

    /// <summary>
    /// The constants of the rule with their values in a step, best in the order in which the rule makes them: by it, those of one value
    /// are told apart in <see cref="Equations"/>. A constant that is not among them is printed as its number.
    /// </summary>
    public abstract IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step);

    /// <summary>
    /// Takes a step: moves the weights of a network against its gradients and updates what is remembered of them. An optimizer
    /// belongs to the weights that it first met; networks made by <c>Share</c> have the same ones, a clone has others.
    /// </summary>
    /// <param name="network">The network, after <see cref="INetwork{TSelf, T}.Backpropagate(int)"/>.</param>
    /// <exception cref="ArgumentException">The optimizer has taken steps on other weights.</exception>
    /// <exception cref="InvalidOperationException">No gradient was ever computed, or written, of the network.</exception>
    public void Step<TNetwork, T>(INetwork<TNetwork, T> network)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Begin(network);
        Step<T>(network.Parameters, network.Gradients);
    }

    /// <summary>Makes sure that a step can be taken on the weights of a network, and gives its numbers; <see cref="Steps"/> has it when it is taken.</summary>
    internal UpdateStep Begin<TNetwork, T>(INetwork<TNetwork, T> network)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Meet(network);
        if (network is ITrainee { HasGradients: false } && !network.Gradients.ContainsAnyExcept(T.Zero))
            throw new InvalidOperationException("A step goes against the gradients that Backpropagate leaves, and none were computed yet: call Backpropagate before Step.");
        var next = Next;
        RepresentableConstants.RequireRate<T>(next.Rate);
        return next;
    }

    /// <summary>Takes the step that <see cref="Begin"/> gave on a range of the weights of a network, which begins at a whole vector.</summary>
    internal void Advance<TNetwork, T>(UpdateStep step, INetwork<TNetwork, T> network, Range range)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var state = _state!.For<T>();
        Advance(step, network.Parameters[range], network.Gradients[range], Part(state.Entry(0)), Part(state.Entry(1)));

        Span<T> Part(Span<T> entry) => entry.IsEmpty ? entry : entry[range];
    }

    /// <summary>
    /// Takes a step on a vector of one's own: moves the parameters and updates what is remembered of them. That it is the same
    /// vector each time is up to the caller; for a network, <see cref="Step{TNetwork, T}(INetwork{TNetwork, T})"/> looks.
    /// </summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="parameters">
    /// The parameters; replaced. Those behind the last gradient are left alone: in a network, what is frozen and statistics.
    /// </param>
    /// <param name="gradients">The gradient of the loss for each parameter that moves.</param>
    /// <exception cref="ArgumentException">
    /// There are more gradients than parameters, or steps were taken before on a vector of another length or type.
    /// </exception>
    public void Step<T>(Span<T> parameters, ReadOnlySpan<T> gradients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (gradients.Length > parameters.Length)
        {
            throw new ArgumentException(
                $"There are {parameters.Length} parameters and {gradients.Length} gradients; each gradient is that of a parameter.",
                nameof(gradients));
        }

        var state = StateOf<T>(gradients.Length);
        var next = Next;
        RepresentableConstants.RequireRate<T>(next.Rate);
        Advance(next, parameters[..gradients.Length], gradients, state.Entry(0), state.Entry(1));
        Steps++;
    }

    /// <summary>Makes sure that the optimizer belongs to the weights of a network, or to none yet; then it does.</summary>
    /// <returns>What it remembers of the weights that are trained.</returns>
    /// <exception cref="ArgumentException">It has taken steps on other weights, or another number of them.</exception>
    internal OptimizerState<T> Meet<TNetwork, T>(INetwork<TNetwork, T> network)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        var weights = (network as ITrainee)?.Weights ?? network;
        if (Steps > 0 && _owner is not null && _owner != weights)
        {
            throw new ArgumentException(
                $"The optimizer has taken {Steps} steps on the weights of another network; what it remembers of them means nothing "
                + $"for those of this {TNetwork.Description.Name}. Use one optimizer for each network, or Reset this one. "
                + "(Networks made by Share have the same weights, a Clone has its own.)",
                nameof(network));
        }

        var state = StateOf<T>(network.Gradients.Length);
        _owner = weights;
        return state;
    }

    /// <summary>What is remembered, made at the first step.</summary>
    private OptimizerState<T> StateOf<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (_state is null || (Steps == 0 && !_state.Fits<T>(length)))
        {
            RepresentableConstants.Require<T>(this);
            _state = new OptimizerState<T>(length, StateNames.Count);
        }

        return _state.For<T>(length);
    }

    /// <summary>What is remembered of one parameter; zero before the first step.</summary>
    /// <typeparam name="T">The number type of the parameters.</typeparam>
    /// <param name="entry">The index of the number in <see cref="StateNames"/>.</param>
    /// <param name="parameter">The index of the parameter in the vector.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number or parameter.</exception>
    /// <exception cref="ArgumentException">Steps were taken on a vector of another number type.</exception>
    public T State<T>(int entry, int parameter)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entry);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry, StateNames.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(parameter);
        return _state is null ? T.Zero : _state.For<T>().At(entry, parameter);
    }

    /// <summary>
    /// Applies the rule of the next step to numbers of the caller, and changes nothing of the optimizer. With
    /// <see cref="Scalar{T}"/> of a parameter, its gradient and its <see cref="State"/> this gives the very bits that
    /// <see cref="Step{T}(Span{T}, ReadOnlySpan{T})"/> is going to write.
    /// </summary>
    /// <typeparam name="TNumber">The arithmetic in which the rule is read.</typeparam>
    /// <param name="parameter">The parameter; replaced.</param>
    /// <param name="gradient">Its gradient.</param>
    /// <param name="first">The first number of its state; replaced. Untouched where there is none.</param>
    /// <param name="second">The second number of its state; replaced. Untouched where there are fewer than two.</param>
    public void Trace<TNumber>(ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second)
        where TNumber : IArithmetic<TNumber> =>
        Apply<TNumber>(Next, new(ref parameter), new(in gradient), new(ref first), new(ref second));

    /// <summary>Applies the rule of a step to vectors of the caller, and changes nothing of the optimizer.</summary>
    internal void Advance<T>(UpdateStep step, Span<T> parameters, ReadOnlySpan<T> gradients, Span<T> first, Span<T> second)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Apply(step, Lanes(parameters), Lanes(gradients), Lanes(first), Lanes(second));
        Apply(step, Tail(parameters), Tail(gradients), Tail(first), Tail(second));
    }

    /// <summary>Applies the rule of a step to numbers of the caller, as <see cref="Trace{TNumber}(ref TNumber, TNumber, ref TNumber, ref TNumber)"/> does.</summary>
    internal void Trace<TNumber>(UpdateStep step, ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second)
        where TNumber : IArithmetic<TNumber> =>
        Apply<TNumber>(step, new(ref parameter), new(in gradient), new(ref first), new(ref second));

    /// <summary>Forgets all steps. The next one may be of another vector.</summary>
    public void Reset()
    {
        Steps = 0;
        (_state, _owner) = (null, null);
    }

    /// <summary>
    /// Fills the numbers of a step into the rule and applies it: <see cref="UpdateRule.Apply"/>. A trainer calls it for ranges of the
    /// parameters on several threads at once: it reads the optimizer, and changes nothing of it.
    /// </summary>
    /// <typeparam name="TNumber">The arithmetic in which the rule is read.</typeparam>
    /// <param name="step">The step.</param>
    /// <param name="parameters">The parameters; replaced.</param>
    /// <param name="gradients">The gradient of each parameter.</param>
    /// <param name="first">The first number of each parameter's state; replaced.</param>
    /// <param name="second">The second number of each parameter's state; replaced.</param>
    protected abstract void Apply<TNumber>(
        UpdateStep step,
        Span<TNumber> parameters,
        ReadOnlySpan<TNumber> gradients,
        Span<TNumber> first,
        Span<TNumber> second)
        where TNumber : IArithmetic<TNumber>;

    /// <summary>The numbers that fill whole vectors.</summary>
    private static Span<Lane<T>> Lanes<T>(Span<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        MemoryMarshal.Cast<T, Lane<T>>(numbers);

    private static ReadOnlySpan<Lane<T>> Lanes<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        MemoryMarshal.Cast<T, Lane<T>>(numbers);

    /// <summary>The numbers after the last whole vector.</summary>
    private static Span<Scalar<T>> Tail<T>(Span<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        MemoryMarshal.Cast<T, Scalar<T>>(numbers[^(numbers.Length % Vector<T>.Count)..]);

    private static ReadOnlySpan<Scalar<T>> Tail<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        MemoryMarshal.Cast<T, Scalar<T>>(numbers[^(numbers.Length % Vector<T>.Count)..]);
}
