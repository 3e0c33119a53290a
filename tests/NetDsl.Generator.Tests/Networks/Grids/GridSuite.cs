using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>The layers of a test class, compiled together.</summary>
internal sealed class GridSuite
{
    private readonly Dictionary<string, GridCase> _cases = [];
    private readonly NetworkSuite _networks = new();

    /// <summary>The names of the layers, for a theory.</summary>
    public TheoryData<string> Names => _networks.Names;

    /// <summary>Adds a layer; the expected output is a function of the source, the weights and the biases.</summary>
    public void Add(string name, string layer, int[] shape, Func<Grid, double[], double[], Grid> expected)
    {
        _cases.Add(name, new(layer, shape, expected));
        _networks.Add(name, _cases[name].Layers);
    }

    /// <summary>Adds a layer without weights.</summary>
    public void Add(string name, string layer, int[] shape, Func<Grid, Grid> expected) =>
        Add(name, layer, shape, (x, _, _) => expected(x));

    /// <summary>Compares the output with plain loops, the gradient with differences, and replays every number.</summary>
    public void Check(string name)
    {
        var network = _networks[name];
        CompiledNetwork.Call(typeof(GridCheck), nameof(GridCheck.RunSingle), network.Single!, _cases[name]);
        CompiledNetwork.Call(typeof(GridCheck), nameof(GridCheck.RunDouble), network.Double!, _cases[name]);
        network.Check(seed: name.Length);
    }
}
