using System.Globalization;

namespace NetDsl;

/// <summary>The files of a training: <c>step-00001200.safetensors</c>, the last ones, and <c>best.safetensors</c>.</summary>
internal sealed class CheckpointFolder(string folder)
{
    private const string Begins = "step-";
    private const string Ends = ".safetensors";

    /// <summary>The file of the best weights.</summary>
    public string Best { get; } = Path.Combine(folder, "best" + Ends);

    /// <summary>The file of the training after some steps.</summary>
    public string PathOf(long steps) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Begins}{steps:D8}{Ends}"));

    /// <summary>The last checkpoint; null where there is none.</summary>
    public string? Newest() => All().FirstOrDefault();

    /// <summary>Whether there is one before the last.</summary>
    public bool HasEarlier => All().Count > 1;

    /// <summary>Makes the folder: that it cannot be is said before the training that it is for.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    public void Make()
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{folder} cannot be made a folder of checkpoints: {(File.Exists(folder) ? "it is a file" : failure.Message)}. Choose another one in Checkpoints.", failure);
        }
    }

    /// <summary>Removes the files of a training before.</summary>
    public void Begin()
    {
        Make();
        foreach (var file in All())
            File.Delete(file);
        File.Delete(Best);
    }

    /// <summary>Removes all but the last checkpoints. One that cannot be removed is no reason to end a training.</summary>
    public void Keep(int count)
    {
        foreach (var file in All().Skip(count))
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    /// <summary>All checkpoints, the last one first.</summary>
    private List<string> All() =>
    [
        .. Directory.EnumerateFiles(folder, Begins + "*" + Ends)
            .Select(path => (Path: path, Steps: StepsOf(path)))
            .Where(file => file.Steps >= 0)
            .OrderByDescending(file => file.Steps)
            .Select(file => file.Path),
    ];

    private static long StepsOf(string path) =>
        long.TryParse(Path.GetFileName(path)[Begins.Length..^Ends.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var steps)
            ? steps
            : -1;
}
