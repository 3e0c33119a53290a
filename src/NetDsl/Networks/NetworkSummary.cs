using System.Globalization;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>A network as a table: what each layer reads and computes, and what it costs.</summary>
internal sealed class NetworkSummary
{
    private static readonly string[] Words = ["layer", "kind", "of", "shape"];

    private readonly NetworkDescription _network;
    private readonly string[] _header;

    private NetworkSummary(NetworkDescription network)
    {
        _network = network;
        _header = [.. Words, "weights", .. HasUntrained ? ["not trained"] : Array.Empty<string>(), "multiply-adds"];
    }

    private bool HasUntrained => _network.TrainableCount < _network.ParameterCount;

    /// <summary>The table, with a line of sums below it.</summary>
    public static string Of(NetworkDescription network) => new NetworkSummary(network).Write();

    private string Write()
    {
        var rows = _network.Layers.Select(Row).Prepend(_header).ToList();
        var widths = Enumerable.Range(0, _header.Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => Pad(cell, widths[column], column))).TrimEnd());
        var bytes = (_network.Precision == Precision.Double ? sizeof(double) : sizeof(float)) * (long)_network.ParameterCount;
        var untrained = HasUntrained ? $", {Number(_network.ParameterCount - _network.TrainableCount)} of them not trained" : "";
        return string.Join('\n', [
            _network.Name,
            .. lines,
            $"{NumberText.Count(_network.ParameterCount, "weight")} ({Number(bytes)} bytes){untrained}, {NumberText.Count(_network.MultiplyAdds, "multiply-add")} a sample",
        ]);
    }

    private string[] Row(LayerDescription layer)
    {
        var parameters = _network.Parameters.Where(parameter => parameter.Layer == layer.Name).ToList();
        var untrained = parameters.Where(parameter => !parameter.IsTrainable).Sum(parameter => parameter.Length);
        return
        [
            layer.Name,
            layer.Repetitions > 1 ? $"{layer.Kind} ×{layer.Repetitions}" : layer.Kind,
            string.Join(", ", layer.Sources),
            layer.Shape.Count == 0 ? "" : layer.Shape.ToString(),
            Number(parameters.Sum(parameter => parameter.Length)),
            .. HasUntrained ? [Number(untrained)] : Array.Empty<string>(),
            Number(layer.MultiplyAdds),
        ];
    }

    /// <summary>Words are set left, numbers right.</summary>
    private static string Pad(string cell, int width, int column) => column < Words.Length ? cell.PadRight(width) : cell.PadLeft(width);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
