using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>What generated networks have in common: memory, checks of what comes in, and the order of the passes.</summary>
/// <typeparam name="TSelf">The network's own class.</typeparam>
/// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract partial class Network<TSelf, T> : ITrainee
    where TSelf : Network<TSelf, T>, INetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TensorSlot[] _inputs = [.. TSelf.Description.Inputs];
    private readonly TargetDescription[] _targets = [.. TSelf.Description.Targets];
    private readonly TargetDescription[] _judging = [.. TSelf.Description.Targets.Where(target => target.Target is not null)];
    private readonly TensorSlot[] _predictions = [.. TSelf.Description.Predictions];
    private readonly NoiseDescription[] _noises = [.. TSelf.Description.Noise];
    private readonly T[] _joinedPrediction = new T[TSelf.Description.PredictionWidth];
    private readonly int _sampleWidth = TSelf.Description.SampleWidth;
    private readonly int _targetWidth = TSelf.Description.TargetWidth;
    private SplitMix64 _noise;
    private int _silentRows;
    private int _shares;

    /// <summary>Makes a network with weights drawn from a seed.</summary>
    /// <param name="seed">The same seed gives the same weights on every machine.</param>
    /// <param name="capacity">The number of samples that fit the workspace at once, at least 1.</param>
    protected Network(int seed, int capacity)
        : this(new Arena<T>(TSelf.Description.ParameterCount), capacity)
    {
        _noise = new SplitMix64((ulong)seed);
        WeightInitializer.Initialize(TSelf.Description, seed, Parameters);
    }

    /// <summary>Makes a network over existing weights.</summary>
    /// <param name="parameters">The weights.</param>
    /// <param name="capacity">The number of samples that fit the workspace at once, at least 1.</param>
    protected Network(Arena<T> parameters, int capacity)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Length != TSelf.Description.ParameterCount)
        {
            throw new ArgumentException(
                $"{TSelf.Description.Name} has {TSelf.Description.ParameterCount} parameters, the arena holds {parameters.Length}.",
                nameof(parameters));
        }

        var description = TSelf.Description;
        Workspace = new Workspace<T>(
            parameters, description.TrainableCount, description.WorkspaceWidth, description.BatchWidth, description.CopyWidth, capacity);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Parameters"/>
    public Span<T> Parameters => Workspace.Parameters.Span;

    /// <inheritdoc cref="INetwork{TSelf, T}.Gradients"/>
    public Span<T> Gradients => Workspace.Gradients.Span;

    /// <inheritdoc cref="INetwork{TSelf, T}.Capacity"/>
    public int Capacity => Workspace.Capacity;

    /// <inheritdoc/>
    ulong ITrainee.Noise
    {
        get => _noise.State;
        set => _noise = new SplitMix64(value);
    }

    /// <inheritdoc/>
    object ITrainee.Weights => Workspace.Parameters;

    /// <inheritdoc/>
    bool ITrainee.HasGradients => Workspace.HasGradients;

    /// <inheritdoc/>
    bool ITrainee.IsZero(TensorSlot slot, int rows) =>
        !MemoryMarshal.CreateReadOnlySpan(ref Workspace.Value(slot.Offset), rows * slot.Row).ContainsAnyExcept(T.Zero);

    /// <summary>The network's memory.</summary>
    protected internal Workspace<T> Workspace { get; }

    /// <inheritdoc cref="INetwork{TSelf, T}.Reserve(int)"/>
    public void Reserve(int capacity)
    {
        using var turn = Enter();
        Workspace.Reserve(capacity);
        _silentRows = 0;
        LeaveStream();
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Share()"/>
    public TSelf Share()
    {
        // Any thread may ask for one, also while this network trains: nothing of it changes but the count.
        var share = TSelf.Over(Workspace.Parameters, Capacity);
        share._noise = _noise.Branch(Interlocked.Increment(ref _shares));
        return share;
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Clone()"/>
    public TSelf Clone()
    {
        using var turn = Enter();
        var clone = TSelf.Over(Workspace.Parameters.Copy(), Capacity);
        clone._noise = _noise;
        return clone;
    }

    /// <summary>Where a tensor of values starts. For generated code.</summary>
    protected ref T Value(int offset) => ref Workspace.Value(offset);

    /// <summary>Where a tensor of adjoints starts. For generated code.</summary>
    protected ref T Adjoint(int offset) => ref Workspace.Adjoint(offset);

    /// <summary>Where a tensor of values of a whole batch starts. For generated code.</summary>
    protected ref T BatchValue(int offset) => ref Unsafe.Add(ref Workspace.BatchValues.Origin, offset);

    /// <summary>Where the adjoint of a tensor of a whole batch starts. For generated code.</summary>
    protected ref T BatchAdjoint(int offset) => ref Unsafe.Add(ref Workspace.BatchAdjoints.Origin, offset);

    /// <summary>Where a weight tensor starts. For generated code.</summary>
    protected ref T Parameter(int offset) => ref Unsafe.Add(ref Workspace.Parameters.Origin, offset);

    /// <summary>Where the gradient of a weight tensor starts. For generated code.</summary>
    protected ref T Gradient(int offset) => ref Unsafe.Add(ref Workspace.Gradients.Origin, offset);

    /// <summary>The layers with their shapes and parameters, as <see cref="NetworkDescription.ToString"/> writes them.</summary>
    public override string ToString() => TSelf.Description.ToString();

    // Virtual, not abstract: of a network with errors nothing is written, and that it lacks these is not what the compiler is to say.
    private protected static InvalidOperationException NotWritten() =>
        new($"{typeof(TSelf).Name} has no passes: it is no network that was generated.");
}
