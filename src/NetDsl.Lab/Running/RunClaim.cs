namespace NetDsl.Lab;

/// <summary>
/// Says that a run is going on, so that processes that share a journal share its runs: a file beside the journal that the process holds open.
/// The system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class RunClaim : IDisposable
{
    private readonly FileStream? _held;

    private RunClaim(FileStream? held) => _held = held;

    /// <summary>Claims a run.</summary>
    /// <returns>Null where another process does it.</returns>
    public static RunClaim? Try(string journal, RunKey key)
    {
        try
        {
            var name = ContentHash.Of($"{key.Claim} {key.Cell} {key.Seed} {key.Task}");
            return new(new($"{journal}.{name}.run", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose));
        }
        catch (IOException error) when (Journal.IsTaken(error))
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Where no file can be, two processes may do the same run; that costs time and nothing else.
            return new(null);
        }
    }

    public void Dispose() => _held?.Dispose();
}
