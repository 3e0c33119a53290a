using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    private readonly List<SharedTensor> _shared = [];
    private bool _transposes;

    /// <summary>The layer whose weights this one uses; null where it has its own.</summary>
    public BoundLayer? SharedWith { get; init; }

    /// <summary>Whether the use of a block to which the layer belongs is frozen.</summary>
    public bool IsUseFrozen { private get; init; }

    /// <summary>Whether training leaves the layer's own weights alone, by its own word or by that of the use of a block.</summary>
    public bool IsFrozen => IsUseFrozen || Flag("Frozen", byDefault: false);

    /// <summary>Whether training leaves the layer's statistics alone, its own or those of the layer whose weights it uses.</summary>
    public bool HasFrozenStatistics => IsFrozen || SharedWith is { IsFrozen: true };

    /// <summary>Weights of the layer, what it sums its input with, named <c>Layer.Name</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="initialization">How they are drawn.</param>
    /// <param name="fanIn">The number of values that one output sums.</param>
    /// <param name="fanOut">The number of outputs to which one input contributes.</param>
    /// <param name="sizedBy">The argument of the attribute that makes them many or few.</param>
    public TensorSymbol Weights(string name, int[] shape, string initialization, int fanIn, int fanOut, string? sizedBy = null) =>
        Parameter(name, ParameterRole.Weight, shape, initialization, fanIn, fanOut, sizedBy);

    /// <summary>What the layer adds to its outputs, at first 0.</summary>
    /// <param name="name">The name.</param>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="fanIn">The number of values that one output sums.</param>
    /// <param name="sizedBy">The argument of the attribute that makes them many or few.</param>
    public TensorSymbol Bias(string name, int[] shape, int fanIn = 1, string? sizedBy = null) =>
        Parameter(name, ParameterRole.Bias, shape, "Zeros", fanIn, fanOut: 1, sizedBy);

    /// <summary>What the layer multiplies each output with, at first 1.</summary>
    public TensorSymbol Scale(string name, int[] shape) => Parameter(name, ParameterRole.Scale, shape, "Ones");

    /// <summary>Numbers that lie with the weights but are learned without a gradient: by equations in <see cref="Updates"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="initialization">What they are before training: Zeros or Ones.</param>
    public TensorSymbol Statistic(string name, int[] shape, string initialization) =>
        Parameter(name, ParameterRole.Statistic, shape, initialization);

    /// <summary>A parameter of any role, named <c>Layer.Name</c>; that of another layer where the user says so.</summary>
    /// <param name="name">The name.</param>
    /// <param name="role">What it is in the layer's equations.</param>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="initialization">How it is drawn.</param>
    /// <param name="fanIn">The number of values that one output sums.</param>
    /// <param name="fanOut">The number of outputs to which one input contributes.</param>
    /// <param name="sizedBy">The argument of the attribute that makes it large or small.</param>
    /// <param name="mean">What is added to each number that is drawn.</param>
    public TensorSymbol Parameter(
        string name,
        ParameterRole role,
        int[] shape,
        string initialization,
        int fanIn = 1,
        int fanOut = 1,
        string? sizedBy = null,
        double mean = 0)
    {
        if (Shared(name, shape) is { } shared)
        {
            _shared.Add(shared);
            return new TensorSymbol(shared.Tensor, _equations) { IsTransposed = shared.IsTransposed };
        }

        CheckFits("parameters", sizedBy, shape);
        var isDetached = role == ParameterRole.Statistic || IsFrozen;
        var tensor = new Tensor(
            Unique($"{declaration.Name}.{name}"), declaration.Name, TensorSpace.Parameters, shape.ToEquatableArray(), isDetached);
        _parameters.Add(new ParameterTensor(tensor, role, initialization, fanIn, fanOut, mean));
        return new TensorSymbol(tensor, _equations);
    }

    /// <summary>The tensor of the other layer that stands for one of this layer.</summary>
    private SharedTensor? Shared(string name, int[] shape)
    {
        // What stands beside a matrix in the other layer belongs to its outputs: the inputs of one that reads it transposed.
        if (SharedWith?.Weight(name) is not { } there || _transposes)
            return null;
        int[] found = [.. there.IsTransposed ? there.Tensor.Shape.Reverse() : there.Tensor.Shape];
        if (found.SequenceEqual(shape))
            return there with { Name = name };
        if (LayerCatalog.Find(declaration.Kind) is { MayTranspose: true } && shape.Length == 2 && Enumerable.Reverse(found).SequenceEqual(shape))
        {
            _transposes = true;
            return new(name, there.Parameter, !there.IsTransposed);
        }

        if (IsSound)
            ReportShared($"{name} is {Shapes.Format(shape)} here and {Shapes.Format(found)} there");
        return there with { Name = name };
    }

    /// <summary>What the user says of sharing must have an effect.</summary>
    private void CheckShared()
    {
        if (SharedWith is not { IsSound: true } || Arguments("SharedWith").Count == 0 || !IsSound)
            return;
        if (Flag("Frozen", byDefault: false))
            ReportShared($"only '{SharedWith.Name}' itself can say that they are frozen");
        else if (_shared.Count == 0 && SharedWith.Repetitions == 0)
            ReportShared("that has no weights that this layer could use");
    }

    private void ReportShared(string fault) =>
        Report(Descriptors.WeightsCannotBeShared, "SharedWith", declaration.Name, SharedWith!.Name, fault);
}
