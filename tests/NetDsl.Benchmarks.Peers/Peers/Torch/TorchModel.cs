using TorchSharp.Modules;

namespace NetDsl.Benchmarks.Peers.Torch;

/// <summary>A network as torch computes it, layer after layer, by its functions and not by modules, which only cost more calls.</summary>
internal sealed partial class TorchModel
{
    private readonly List<Func<Tensor, Tensor>> _layers = [];
    private readonly List<Parameter> _parameters = [];
    private readonly List<TorchLink> _links = [];

    /// <summary>What is trained.</summary>
    public IReadOnlyList<Parameter> Parameters => _parameters;

    /// <summary>The weights that NetDsl has, too.</summary>
    public IReadOnlyList<TorchLink> Links => _links;

    /// <summary>Computes the logits of a batch.</summary>
    public Tensor Logits(Tensor samples) => _layers.Aggregate(samples, (x, layer) => layer(x));

    /// <summary>Adds a layer without weights.</summary>
    private TorchModel Add(Func<Tensor, Tensor> layer)
    {
        _layers.Add(layer);
        return this;
    }

    /// <summary>Makes a parameter.</summary>
    private Parameter Weight(params long[] shape)
    {
        var parameter = new Parameter(zeros(shape));
        _parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Makes a parameter that NetDsl has with the same axes.</summary>
    private Parameter Same(string name, params long[] shape)
    {
        var parameter = Weight(shape);
        Link(name, parameter, x => x);
        return parameter;
    }

    private void Link(string name, Parameter parameter, Func<Tensor, Tensor> view) => _links.Add(new(name, parameter, view));
}
