namespace NetDsl;

/// <summary>
/// Where threads wait for each other. It does what <see cref="Barrier"/> does and allocates nothing, not even the first time
/// that a thread has to wait long.
/// </summary>
internal sealed class Rendezvous(int participants)
{
    /// <summary>How often a thread looks before it sleeps: some ten microseconds, about what waking it takes.</summary>
    private const int Looks = 60;

    private readonly object _gate = new();
    private int _arrived;
    private int _meetings;

    /// <summary>Waits until all participants have come.</summary>
    public void Meet()
    {
        int meeting;
        lock (_gate)
        {
            meeting = _meetings;
            if (++_arrived == participants)
            {
                _arrived = 0;
                Volatile.Write(ref _meetings, meeting + 1);
                Monitor.PulseAll(_gate);
                return;
            }
        }

        var spinner = new SpinWait();
        for (var look = 0; look < Looks && Volatile.Read(ref _meetings) == meeting; look++)
            spinner.SpinOnce(sleep1Threshold: -1);
        if (Volatile.Read(ref _meetings) != meeting)
            return;

        lock (_gate)
        {
            while (_meetings == meeting)
                Monitor.Wait(_gate);
        }
    }
}
