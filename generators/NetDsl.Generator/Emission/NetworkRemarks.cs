using System.Globalization;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Emission;

/// <summary>What an editor shows over the network and its layers: each layer with its equation, shape and size.</summary>
internal static class NetworkRemarks
{
    /// <summary>The comment of the class: the network as a tree.</summary>
    public static IReadOnlyList<string> Of(NetworkContext network)
    {
        var lines = new List<string> { "/// <remarks>" };
        foreach (var layer in network.Graph.Layers)
            lines.Add($"/// ○ {Documentation.Escape(Of(layer))}<br/>");
        lines.Add($"/// {Number(network.Plan.ParameterCount)} parameters, {Number(network.Graph.Layers.Sum(MultiplyAdds.Of))} multiply-adds a sample");
        lines.Add("/// </remarks>");
        return lines;
    }

    /// <summary>One layer in a line.</summary>
    public static string Of(BoundLayer layer)
    {
        var shape = layer.Objective is null ? Shapes.Format(layer.Output.Shape) : "a number";
        var parameters = layer.Parameters.Sum(parameter => parameter.Tensor.Length);
        var equations = string.Join(", ", layer.Equations.Select(EquationNotation.Write));
        return $"{layer.Name}: {layer.Declaration.Word}, {shape}"
            + (parameters == 0 ? "" : $", {Number(parameters)} parameters")
            + (equations.Length == 0 ? "" : $": {equations}");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
