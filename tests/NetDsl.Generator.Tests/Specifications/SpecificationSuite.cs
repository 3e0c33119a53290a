using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>The layers and losses of a folder of specifications, compiled together, each checked against plain loops.</summary>
internal sealed class SpecificationSuite
{
    private readonly NetworkSuite _networks = new();
    private readonly Dictionary<string, ReferenceCase> _cases;

    public SpecificationSuite(string group)
    {
        _cases = Specification.All.Where(specification => specification.Group == group)
            .SelectMany(specification => specification.Cases)
            .ToDictionary(one => one.Name);
        foreach (var one in _cases.Values)
            _networks.Add(one.Name, one.Layers, one.Members);
    }

    /// <summary>The names of the cases, for a theory.</summary>
    public TheoryData<string> Names => [.. _cases.Keys];

    /// <summary>Compares values with plain loops, gradients with differences, and replays every number.</summary>
    public void Check(string name)
    {
        var network = _networks[name];
        switch (_cases[name])
        {
            case LayerCase layer:
                CompiledNetwork.Call(typeof(LayerCheck), nameof(LayerCheck.RunDouble), network.Double!, layer);
                CompiledNetwork.Call(typeof(LayerCheck), nameof(LayerCheck.RunSingle), network.Single!, layer);
                break;
            case LossCase loss:
                CompiledNetwork.Call(typeof(LossCheck), nameof(LossCheck.RunDouble), network.Double!, loss);
                CompiledNetwork.Call(typeof(LossCheck), nameof(LossCheck.RunSingle), network.Single!, loss);
                break;
        }

        network.Check(seed: name.Length);
    }
}
