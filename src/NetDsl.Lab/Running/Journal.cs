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

    private long _read;

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

    /// <summary>What several journals hold, each file once.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="isSound">Whether a run may be of what was declared.</param>
    public static JournalContents Read(IEnumerable<string> paths, Func<RunRecord, bool> isSound) =>
        JournalContents.Merge([.. paths.DistinctBy(System.IO.Path.GetFullPath).Select(path => new Journal(path).Read(isSound))]);

    /// <summary>Reads all lines; none where there is no file yet.</summary>
    /// <param name="isSound">Whether a run may be of what was declared; all where it is left out.</param>
    public JournalContents Read(Func<RunRecord, bool>? isSound = null)
    {
        if (!File.Exists(Path))
            return JournalContents.Empty;
        using var file = Open(FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[RandomAccess.GetLength(file.SafeFileHandle)];
        file.ReadExactly(bytes);
        lock (_turn)
            _read = bytes.Length;
        return JournalContents.Of(bytes, isSound);
    }

    /// <summary>The runs that were appended since the last reading, by this process or by another one.</summary>
    /// <param name="isSound">Whether a run may be of what was declared.</param>
    public IEnumerable<RunKey> ReadNew(Func<RunRecord, bool> isSound)
    {
        lock (_turn)
        {
            if (!File.Exists(Path) || new FileInfo(Path).Length <= _read)
                return [];
            using var file = Open(FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = new byte[RandomAccess.GetLength(file.SafeFileHandle) - _read];
            var length = RandomAccess.Read(file.SafeFileHandle, bytes, _read);
            _read += length;
            return JournalContents.Of(bytes.AsSpan(0, length), isSound).Runs.Keys;
        }
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
            catch (IOException error) when (IsTaken(error) && waited.Elapsed < Patience)
            {
                // Another process has its turn.
                Thread.Sleep(Random.Shared.Next(2, 10));
            }
        }
    }

    // EAGAIN of Linux and of macOS; a violation of sharing or of a lock of Windows. Nothing else is mended by waiting.
    internal static bool IsTaken(IOException error) =>
        error.GetType() == typeof(IOException) && error.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
