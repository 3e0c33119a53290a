using System.Globalization;

namespace NetDsl;

/// <summary>A network as a table: what each layer reads and computes, and what it costs.</summary>
internal static class NetworkSummary
{
    private static readonly string[] Header = ["layer", "kind", "of", "shape", "weights", "multiply-adds"];

    /// <summary>The table, with a line of sums below it.</summary>
    public static string Of(NetworkDescription network)
    {
        var rows = network.Layers.Select(layer => Row(network, layer)).Prepend(Header).ToList();
        var widths = Enumerable.Range(0, Header.Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => Pad(cell, widths[column], column))).TrimEnd());
        var bytes = (network.Precision == Precision.Double ? sizeof(double) : sizeof(float)) * (long)network.ParameterCount;
        return string.Join('\n', [
            network.Name,
            .. lines,
            $"{Number(network.ParameterCount)} weights ({Number(bytes)} bytes), {Number(network.MultiplyAdds)} multiply-adds a sample",
        ]);
    }

    private static string[] Row(NetworkDescription network, LayerDescription layer) =>
    [
        layer.Name,
        layer.Kind,
        string.Join(", ", layer.Sources),
        layer.Shape.Count == 0 ? "" : layer.Shape.ToString(),
        Number(network.Parameters.Where(parameter => parameter.Name.StartsWith(layer.Name + ".", StringComparison.Ordinal)).Sum(parameter => parameter.Length)),
        Number(layer.MultiplyAdds),
    ];

    /// <summary>Words are set left, numbers right.</summary>
    private static string Pad(string cell, int width, int column) => column < Header.Length - 2 ? cell.PadRight(width) : cell.PadLeft(width);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
