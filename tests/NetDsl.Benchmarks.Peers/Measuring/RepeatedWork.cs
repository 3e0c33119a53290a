using System.Diagnostics;

namespace NetDsl.Benchmarks.Peers.Measuring;

/// <summary>Work that is called: so many times in a run that the clock does not count.</summary>
/// <param name="isOurs">Whether this is NetDsl.</param>
/// <param name="threads">The threads that it uses.</param>
/// <param name="repeat">Does the work as often as it is told.</param>
internal sealed class RepeatedWork(bool isOurs, int threads, Action<int> repeat) : Contender(isOurs, threads)
{
    /// <summary>What is done before a slice, such as choosing the number of threads.</summary>
    public Action? Before { get; init; }

    /// <inheritdoc/>
    protected override void Repeat(TimeSpan slice, List<double> runs)
    {
        Before?.Invoke();
        var count = 1;
        while (Time(count) < Run)
            count *= 2;
        for (var start = Stopwatch.GetTimestamp(); !IsOver(start, slice, runs);)
            runs.Add(Time(count).TotalSeconds / count);
    }

    private TimeSpan Time(int count)
    {
        var start = Stopwatch.GetTimestamp();
        repeat(count);
        return Stopwatch.GetElapsedTime(start);
    }
}
