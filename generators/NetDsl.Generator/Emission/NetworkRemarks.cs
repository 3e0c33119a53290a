using System.Globalization;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Emission;

/// <summary>What an editor shows over the network, each layer in a line, and over a layer: its equations.</summary>
internal static class NetworkRemarks
{
    /// <summary>The comment of the class.</summary>
    public static IReadOnlyList<string> Of(NetworkContext network)
    {
        var lines = new List<string> { "/// <remarks>" };
        foreach (var layer in network.Graph.Layers)
            lines.Add($"/// ○ {Documentation.Escape(Summary(layer))}<br/>");
        lines.Add($"/// {Number(network.Plan.ParameterCount)} parameters, {Number(network.Graph.Layers.Sum(MultiplyAdds.Of))} multiply-adds a sample");
        lines.Add("/// </remarks>");
        return lines;
    }

    /// <summary>The comment of a layer.</summary>
    public static IEnumerable<string> Of(BoundLayer layer)
    {
        yield return $"/// <summary>{Documentation.Escape(Summary(layer))}</summary>";
        if (layer.Equations.Count == 0)
            yield break;
        yield return "/// <remarks>";
        foreach (var equation in layer.Equations)
            yield return $"/// <code>{Documentation.Escape(EquationNotation.Write(equation))}</code>";
        yield return "/// </remarks>";
    }

    /// <summary>One layer in a line.</summary>
    private static string Summary(BoundLayer layer)
    {
        var sources = layer.Sources.Count == 0 ? "" : $" of {string.Join(", ", layer.Sources)}";
        var shape = layer.Objective is null ? Shapes.Format(layer.Output.Shape) : "a number";
        var parameters = layer.Parameters.Sum(parameter => parameter.Tensor.Length);
        return $"{layer.Name}: {layer.Declaration.Word}{sources}, {shape}" + (parameters == 0 ? "" : $", {Number(parameters)} parameters");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
