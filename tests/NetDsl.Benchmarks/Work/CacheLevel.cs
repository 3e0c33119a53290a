using System.Globalization;

namespace NetDsl.Benchmarks;

/// <summary>A cache of the machine for data, as Linux tells it.</summary>
/// <param name="Name">L1, L2, …</param>
/// <param name="Bytes">Its size.</param>
public sealed record CacheLevel(string Name, long Bytes)
{
    private const string Place = "/sys/devices/system/cpu/cpu0/cache";

    /// <summary>The caches, the nearest first; none where they are not known.</summary>
    public static IReadOnlyList<CacheLevel> All { get; } = Directory.Exists(Place)
        ? [.. Directory.GetDirectories(Place, "index*").Where(IsOfData).Select(Read).OrderBy(cache => cache.Bytes)]
        : [];

    /// <summary>The name of the nearest memory that so many bytes fit into.</summary>
    public static string Of(double bytes) =>
        All.Count == 0 ? "memory" : All.FirstOrDefault(cache => bytes <= cache.Bytes)?.Name ?? "RAM";

    private static bool IsOfData(string cache) => Text(cache, "type") != "Instruction";

    private static CacheLevel Read(string cache) =>
        new("L" + Text(cache, "level"), 1024L * int.Parse(Text(cache, "size").TrimEnd('K'), CultureInfo.InvariantCulture));

    private static string Text(string cache, string file) => File.ReadAllText(Path.Combine(cache, file)).Trim();
}
