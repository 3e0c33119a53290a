using System.Globalization;

namespace NetDsl.Benchmarks.Peers.Reporting;

/// <summary>The results as a file, a line a work item, times in microseconds.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamWriter _file;

    /// <summary>Begins a file; one that is there is replaced.</summary>
    public CsvFile(string path)
    {
        _file = new(path) { NewLine = "\n", AutoFlush = true };
        _file.WriteLine("work,netdsl_1_us,netdsl_2_us,peer,peer_1_us,peer_2_us,ratio,floor_us,largest_difference,differs_in");
    }

    /// <summary>Adds a line.</summary>
    public void Add(WorkResult result) => _file.WriteLine(string.Join(',',
    [
        Quoted(result.Name),
        Micro(result.Ours, 0), Micro(result.Ours, 1),
        result.Peer ?? "",
        Micro(result.Theirs, 0), Micro(result.Theirs, 1),
        Number(result.Ratio), Number(1e6 * result.Floor), Number(result.Widest?.Difference), Quoted(result.Widest?.What ?? ""),
    ]));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string Micro(IReadOnlyList<double> seconds, int threads) => threads < seconds.Count ? Number(1e6 * seconds[threads]) : "";

    private static string Number(double? value) => value?.ToString("G6", CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string text) => text.Contains(',') ? $"\"{text}\"" : text;
}
