using NetDsl.Generator.Layers;
using NetDsl.Generator.Passes;

namespace NetDsl.Generator.Emission;

/// <summary>The generated file of what follows, within its layer, from a value that was changed: a gate, a head, a state.</summary>
internal static class ResumingFile
{
    public static bool IsOf(NetworkContext network) => network.Layers.Any(layer => layer.After.Any());

    public static string Write(NetworkContext network)
    {
        var code = new CodeWriter();
        using (ClassShell.Open(network.Graph.Declaration, code, subject: "What follows, within their layers, from values that were changed"))
        {
            WriteChoice(network, code);
            foreach (var layer in network.Layers)
            {
                foreach (var (value, pass) in layer.After)
                    PassWriter.Write(network, code, network.Names.AfterMethod(value), $"Computes what {layer.Layer.Name} makes of {value.Name}, which may have been changed.", pass.Methods);
            }
        }

        return code.ToString();
    }

    private static void WriteChoice(NetworkContext network, CodeWriter code)
    {
        code.Line("/// <summary>Computes anew what its layer makes of a value within it.</summary>");
        using var method = code.Block("protected override void ComputeForwardAfter(string value, int batch)");
        using var choice = code.Block("switch (value)");
        foreach (var (value, _) in network.Layers.SelectMany(layer => layer.After))
            code.Line($"case \"{value.Name}\": {network.Names.AfterMethod(value)}(batch); break;");
    }
}
