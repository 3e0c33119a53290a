namespace NetDsl.Benchmarks.Peers.Measuring;

/// <summary>
/// Measures contenders in turn, round after round, in one process: a machine that is slower for a while is slower for all. The
/// median run of a round counts, and of the rounds the fastest, which others disturbed least.
/// </summary>
internal static class RoundRobin
{
    private const int Rounds = 8;

    /// <summary>Longer than the threads of OpenMP go on spinning after their work, on the core of whom comes next.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Measures.</summary>
    /// <param name="contenders">Who is measured.</param>
    /// <param name="time">The time for all together.</param>
    /// <returns>The seconds of each.</returns>
    public static double[] Measure(IReadOnlyList<Contender> contenders, TimeSpan time)
    {
        var best = new double[contenders.Count];
        best.AsSpan().Fill(double.PositiveInfinity);
        foreach (var contender in contenders)
            contender.WarmUp();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < best.Length; i++)
            {
                Thread.Sleep(Pause);
                best[i] = Math.Min(best[i], contenders[i].Median(time / Rounds / best.Length));
            }
        }

        return best;
    }
}
