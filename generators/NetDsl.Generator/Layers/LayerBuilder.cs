using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Layers;

/// <summary>What a <see cref="LayerDefinition"/> writes its equations with: the attribute's arguments, sources, tensors.</summary>
/// <param name="network">The network.</param>
/// <param name="declaration">What the user wrote of the layer.</param>
/// <param name="sources">The layers that it reads; null for each that was not found.</param>
/// <param name="problems">Where what is wrong goes.</param>
internal sealed partial class LayerBuilder(
    NetworkDeclaration network,
    LayerDeclaration declaration,
    IReadOnlyList<BoundLayer?> sources,
    ICollection<Problem> problems)
{
    private static readonly Tensor StandIn = new("", "", TensorSpace.Values, [1]);

    private readonly EquationList _equations = new();
    private readonly List<Tensor> _values = [];
    private readonly List<Tensor> _changeable = [];
    private readonly List<ParameterTensor> _parameters = [];
    private Tensor? _output;
    private Noise? _noise;
    private Objective? _objective;

    /// <summary>The name of the layer; of a layer of a block that is used, with the name of the use: <c>Body1.Conv</c>.</summary>
    public string Name => declaration.Name;

    /// <summary>What the layer reads; the first one where there are several.</summary>
    public TensorSymbol Source => Sources[0];

    /// <summary>All that the layer reads.</summary>
    public IReadOnlyList<TensorSymbol> Sources { get; } =
        [.. sources.Select(source => new TensorSymbol(source?.Output ?? StandIn, new()))];

    /// <summary>Two sources and their shapes, for a message: "Edges is 24×24×6, Image is 28×28×1".</summary>
    public string DescribeSources(int first, int second) => string.Join(
        ", ",
        new[] { sources[first], sources[second] }.Select(source => $"{source?.Name} is {Shapes.Format(source?.Output.Shape ?? [])}"));

    /// <summary>
    /// What has the role of weights in the layers that this one reads, each once and as far as it is trained: no biases, scales, or
    /// statistics.
    /// </summary>
    public IEnumerable<TensorSymbol> WeightsOfSources => sources
        .SelectMany(source => source?.Weights ?? [])
        .Where(parameter => parameter is { Role: ParameterRole.Weight, IsTrainable: true })
        .Distinct()
        .Select(parameter => new TensorSymbol(parameter.Tensor, _equations));

    /// <summary>The least number of samples of which what the layer computes of a batch as a whole means something: of a variance 2.</summary>
    public int LeastBatch { private get; set; } = 1;

    /// <summary>Makes an index that runs from 0 to below an extent.</summary>
    public static Axis Axis(string symbol, int extent) => new(symbol, extent);

    /// <summary>The layers of <see cref="Sources"/>, which were all found where the layer is sound.</summary>
    public IEnumerable<BoundLayer> SourceLayers => sources.OfType<BoundLayer>();

    /// <summary>The tensor that other layers read, named like the layer.</summary>
    public TensorSymbol Output(params int[] shape)
    {
        var output = Value(declaration.Name, shape);
        _output = output.Tensor;
        return output;
    }

    /// <summary>A tensor between source and output, named <c>Layer.symbol</c>.</summary>
    public TensorSymbol Intermediate(string symbol, params int[] shape) => Value($"{declaration.Name}.{symbol}", shape);

    /// <summary>An intermediate that people look at by itself, as a gate or heads: what follows from it can be computed anew.</summary>
    public TensorSymbol Changeable(string symbol, params int[] shape)
    {
        var value = Intermediate(symbol, shape);
        _changeable.Add(value.Tensor);
        return value;
    }

    /// <summary>
    /// A number that shifts others without changing the result (the maximum in a softmax): the derivative for it is zero
    /// and is left out.
    /// </summary>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="shape">The size of each axis, where there are several of them.</param>
    public TensorSymbol Shift(string symbol, params int[] shape) => Value($"{declaration.Name}.{symbol}", shape, isDetached: true);

    /// <summary>Numbers that are drawn anew for each sample of a training step, named <c>Layer.symbol</c>.</summary>
    /// <param name="symbol">Their symbol.</param>
    /// <param name="kind">How they are drawn, and what they are otherwise.</param>
    /// <param name="amount">The probability of 0, or the standard deviation.</param>
    /// <param name="shape">The size of each axis.</param>
    public TensorSymbol Noise(string symbol, NoiseKind kind, double amount, params int[] shape)
    {
        var noise = Intermediate(symbol, shape);
        _noise = new Noise(noise.Tensor, kind, amount);
        return noise;
    }

    /// <summary>Makes the output that of another layer: this one has none of its own.</summary>
    public void PassOn(BoundLayer layer) => _output = layer.Output;

    /// <summary>What the layer came to.</summary>
    public BoundLayer Build()
    {
        CheckShared();
        var names = sources.Concat(_named).OfType<BoundLayer>().Select(source => source.Name).ToEquatableArray();
        if (!IsSound || _output is null)
            return BoundLayer.Unsound(declaration, names);

        return new BoundLayer(
            declaration,
            names,
            _output,
            _values.ToEquatableArray(),
            _parameters.ToEquatableArray(),
            _equations.Written,
            _noise,
            _objective)
        {
            Changeable = _changeable.ToEquatableArray(),
            Shared = _shared.ToEquatableArray(),
            IsFrozen = HasFrozenStatistics,
            LeastBatch = LeastBatch,
        };
    }

    /// <summary>What is computed once for all samples of a batch, named <c>Layer.symbol</c>: a mean over them, a table of positions.</summary>
    public TensorSymbol BatchValue(string symbol, params int[] shape) =>
        Value($"{declaration.Name}.{symbol}", shape, space: TensorSpace.BatchValues);

    /// <summary>Writes equations that hold while training only.</summary>
    public void InTraining(Action write) => With(Usage.Training, write);

    /// <summary>Writes equations that hold except while training.</summary>
    public void InInference(Action write) => With(Usage.Inference, write);

    /// <summary>Writes equations by which a training step changes statistics.</summary>
    public void Updates(Action write) => With(Usage.Update, write);

    /// <summary>Writes equations that are computed one after another for each step of time.</summary>
    /// <param name="time">The index of the steps: the first index of every target.</param>
    /// <param name="write">What writes them.</param>
    /// <param name="isDescending">Whether the last step comes first.</param>
    public void ForEach(Axis time, Action write, bool isDescending = false)
    {
        _equations.Recurrence = new Recurrence(time, isDescending);
        write();
        _equations.Recurrence = null;
    }

    private void With(Usage usage, Action write)
    {
        _equations.Usage = usage;
        write();
        _equations.Usage = Usage.Always;
    }

    private TensorSymbol Value(string name, int[] shape, bool isDetached = false, TensorSpace space = TensorSpace.Values)
    {
        CheckFits("elements", null, shape);
        name = Unique(name);
        var tensor = new Tensor(name, declaration.Name, space, shape.ToEquatableArray(), isDetached);
        _values.Add(tensor);
        return new TensorSymbol(tensor, _equations);
    }

    /// <summary>The name with _ behind it for each tensor of the layer that has it already: a user may call a learnable parameter z.</summary>
    private string Unique(string name)
    {
        while (_values.Concat(_parameters.Select(parameter => parameter.Tensor)).Any(tensor => tensor.Name == name))
            name += "_";
        return name;
    }
}
