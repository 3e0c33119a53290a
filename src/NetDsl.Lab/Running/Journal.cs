namespace NetDsl.Lab;

/// <summary>
/// A file to which each run appends a line when it is done: what was killed loses the runs that were going on, and nothing else.
/// Several processes may append to one journal.
/// </summary>
/// <remarks>
/// A line is one write at the end of the file, while nobody else has the file open, and is on the disk before the next one. A process that is killed
/// in the middle of it leaves a part of a line, which readers leave out and the next writer ends.
/// </remarks>
/// <param name="path">The file; it is made with the first line.</param>
internal sealed class Journal(string path)
{
    // A line takes milliseconds, also where each of many processes waits for its turn.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Lock _turn = new();

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Appends a line.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Append(ReadOnlySpan<byte> line)
    {
        lock (_turn)
        {
            using var file = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var end = RandomAccess.GetLength(file.SafeFileHandle);
            RandomAccess.Write(file.SafeFileHandle, EndsLine(file, end) ? line : [(byte)'\n', .. line], end);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }
    }

    /// <summary>Reads all lines; none where there is no file yet.</summary>
    public JournalContents Read()
    {
        if (!File.Exists(Path))
            return JournalContents.Empty;
        using var file = Open(FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[RandomAccess.GetLength(file.SafeFileHandle)];
        file.ReadExactly(bytes);
        return JournalContents.Of(bytes);
    }

    private static bool EndsLine(FileStream file, long end)
    {
        if (end == 0)
            return true;
        Span<byte> last = stackalloc byte[1];
        return RandomAccess.Read(file.SafeFileHandle, last, end - 1) == 1 && last[0] == (byte)'\n';
    }

    private FileStream Open(FileMode mode, FileAccess access, FileShare share)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new(Path, mode, access, share, bufferSize: 0);
            }
            catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException) && waited.Elapsed < Patience)
            {
                // Another process has its turn.
                Thread.Sleep(Random.Shared.Next(2, 10));
            }
        }
    }
}
