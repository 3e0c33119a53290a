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

    private readonly List<Equation> _equations = [];
    private readonly List<Tensor> _values = [];
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
        [.. sources.Select(source => new TensorSymbol(source?.Output ?? StandIn, []))];

    /// <summary>Two sources and their shapes, for a message: "Edges is 24×24×6, Image is 28×28×1".</summary>
    public string DescribeSources(int first, int second) => string.Join(
        ", ",
        new[] { sources[first], sources[second] }.Select(source => $"{source?.Name} is {Shapes.Format(source?.Output.Shape ?? [])}"));

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

    /// <summary>
    /// A number that shifts others without changing the result (the maximum in a softmax): the derivative for it is zero
    /// and is left out.
    /// </summary>
    public TensorSymbol Shift(string symbol) => Value($"{declaration.Name}.{symbol}", [], isDetached: true);

    /// <summary>Factors that are 1, but while training 0 with a probability p and 1/(1−p) otherwise.</summary>
    public TensorSymbol DropoutMask(string symbol, double probability, params int[] shape)
    {
        var mask = Intermediate(symbol, shape);
        _noise = new Noise(mask.Tensor, probability);
        return mask;
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
            _equations.ToEquatableArray(),
            _noise,
            _objective)
        {
            Shared = _shared.ToEquatableArray(),
        };
    }

    private TensorSymbol Value(string name, int[] shape, bool isDetached = false)
    {
        CheckFits("elements", null, shape);
        name = Unique(name);
        var tensor = new Tensor(name, declaration.Name, TensorSpace.Values, shape.ToEquatableArray(), isDetached);
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
