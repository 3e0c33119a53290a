using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Layers between weights, each checked against plain loops, differences of its loss, and its explanation.</summary>
internal sealed class LayerSuite
{
    private readonly NetworkSuite _networks = new();
    private readonly Dictionary<string, LayerCase> _cases = [];

    /// <summary>The names of the layers, for a theory.</summary>
    public TheoryData<string> Names => _networks.Names;

    /// <summary>Adds a layer: a name, its attribute, the shape that it reads, what it must compute of that.</summary>
    public void Add(string name, string layer, int[] source, Func<LayerReading, double[]> expected)
    {
        _cases.Add(name, new(layer, source, expected));
        var perStep = source.Length > 1 ? ", PerStep = true" : "";
        _networks.Add(name, $$"""
            [Input({{string.Join(", ", source[..^1].Append(3))}})] public partial Layer Image { get; }
            [Dense({{source[^1]}}, Activation = Tanh{{perStep}})] public partial Layer Before { get; }
            [{{layer}}] public partial Layer Tested { get; }
            [Dense(2)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
    }

    /// <summary>Checks values, gradients and explanation of one of the layers.</summary>
    public void Check(string name)
    {
        var network = _networks[name];
        CompiledNetwork.Call(typeof(LayerCheck), nameof(LayerCheck.RunDouble), network.Double!, _cases[name]);
        CompiledNetwork.Call(typeof(LayerCheck), nameof(LayerCheck.RunSingle), network.Single!, _cases[name]);
        network.Check(seed: name.Length);
    }
}
