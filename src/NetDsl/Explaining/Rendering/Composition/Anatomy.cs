namespace NetDsl.Rendering;

/// <summary>Which layers of a network are inputs, losses and outputs, as their connections show it.</summary>
internal sealed class Anatomy
{
    private readonly Explanation _explanation;
    private readonly Dictionary<string, LayerDescription> _layers;
    private readonly Dictionary<string, string> _layerOf;
    private readonly HashSet<string> _parameters;

    public Anatomy(Explanation explanation)
    {
        _explanation = explanation;
        var network = explanation.Network;
        _layers = network.Layers.ToDictionary(layer => layer.Name);
        _layerOf = explanation.Tensors.ToDictionary(tensor => tensor.Name, tensor => tensor.Layer);
        _parameters = [.. network.Parameters.Select(parameter => parameter.Name)];
        var read = network.Layers.SelectMany(layer => layer.Sources.Append(layer.PassesOn)).ToHashSet();
        var ends = network.Layers.Where(layer => !read.Contains(layer.Name)).ToList();
        Losses = [.. ends.Where(IsLoss)];
        Outputs = Losses.Count == 0
            ? ends
            : [.. Judging.Select(loss => _layers.GetValueOrDefault(loss.Sources[0])).OfType<LayerDescription>().Select(Computes).Distinct()];
    }

    /// <summary>The blocks that stand several times in a row.</summary>
    public RepeatedBlocks Repeated => field ??= new(_explanation.Network);

    /// <summary>The losses.</summary>
    public IReadOnlyList<LayerDescription> Losses { get; }

    /// <summary>The losses that compare something with targets; a penalty of weights does not. All where the network names none.</summary>
    private IEnumerable<LayerDescription> Judging => Losses.Where(IsJudging).ToList() is { Count: > 0 } judging ? judging : Losses;

    /// <summary>The layers whose outputs are compared with targets.</summary>
    public IReadOnlyList<LayerDescription> Outputs { get; }

    /// <summary>The tensors of a layer that passes compute, in their order; its parameters are not among them.</summary>
    public IEnumerable<TensorDescription> Computed(LayerDescription layer, params Pass[] passes) => _explanation.Tensors
        .Where(tensor => tensor.Layer == layer.Name && passes.Contains(tensor.Pass) && !IsParameter(tensor));

    /// <summary>The parameters of a layer.</summary>
    public IEnumerable<TensorDescription> Parameters(LayerDescription layer) =>
        _explanation.Tensors.Where(tensor => tensor.Layer == layer.Name && IsParameter(tensor));

    /// <summary>Whether a tensor is a weight tensor.</summary>
    public bool IsParameter(TensorDescription tensor) => _parameters.Contains(tensor.Name);

    /// <summary>Whether a tensor is the gradient of biases.</summary>
    public bool IsBias(TensorDescription gradient) => _explanation.Network.Parameters.Any(parameter =>
        parameter.Role == ParameterRole.Bias && new Quantity(parameter.Name).Derivative.Tensor == gradient.Name);

    /// <summary>The name of the layer to which a number belongs.</summary>
    public string LayerOf(Quantity quantity) => _layerOf[quantity.Tensor];

    /// <summary>What a layer is, and its sizes: <c>Dense 84→10</c>.</summary>
    public string Kind(LayerDescription layer)
    {
        var sources = layer.Sources.Select(source => _layers.GetValueOrDefault(source)?.Shape.ToString() ?? source);
        return layer.Sources.Count == 0
            ? $"{layer.Kind} {layer.Shape}"
            : $"{layer.Kind} {string.Join(", ", sources)}→{layer.Shape}".TrimEnd('→');
    }

    /// <summary>The note beside a step of the forward pass; null for others.</summary>
    public string? Note(TensorDescription tensor) =>
        tensor.Pass is Pass.Forward or Pass.Loss && _layers.TryGetValue(tensor.Layer, out var layer) ? Kind(layer) : null;

    private bool IsJudging(LayerDescription loss) => _explanation.Network.Targets.Any(target => target.Loss == loss.Name && target.Target is not null);

    /// <summary>The layer that computes the output of a layer: itself, unless it passes on what another one computes.</summary>
    private LayerDescription Computes(LayerDescription layer) =>
        layer.PassesOn is { } other ? _layers.GetValueOrDefault(other, layer) : layer;

    // Nothing reads a loss, it has no weights, and it is one number. Without a target it is not computed.
    private bool IsLoss(LayerDescription layer) =>
        _explanation.Network.Targets.Any(target => target.Loss == layer.Name)
        || layer.Sources.Count > 0
        && !Parameters(layer).Any()
        && Computed(layer, Pass.Forward, Pass.Loss).LastOrDefault()?.Shape.FlattenedLength is 1
        && _explanation.Tensors.Any(tensor => tensor.Pass == Pass.Backward);
}
