using NetDsl.Benchmarks.Peers.Measuring;
using NetDsl.Benchmarks.Peers.Work;

namespace NetDsl.Benchmarks.Peers.Reporting;

/// <summary>What was measured of a work item.</summary>
/// <param name="Name">The work item.</param>
/// <param name="Peer">Whose work NetDsl's is compared with; null for nobody's.</param>
/// <param name="Times">The seconds of each contender.</param>
/// <param name="Floor">The least seconds on one core; null where nobody has counted.</param>
/// <param name="Widest">The tensor in which both differ most; null where there is no peer.</param>
internal sealed record WorkResult(
    string Name, string? Peer, IReadOnlyList<(Contender Who, double Seconds)> Times, double? Floor, Agreement? Widest)
{
    /// <summary>NetDsl's seconds, by threads.</summary>
    public IReadOnlyList<double> Ours => Of(isOurs: true);

    /// <summary>The peer's seconds, by threads.</summary>
    public IReadOnlyList<double> Theirs => Of(isOurs: false);

    /// <summary>How many times as long the peer takes, each on the number of threads that is best for it.</summary>
    public double? Ratio => Theirs.Count > 0 ? Theirs.Min() / Ours.Min() : null;

    /// <summary>The floor as a share of NetDsl's time on one thread.</summary>
    public double? FloorShare => Floor / Ours[0];

    private List<double> Of(bool isOurs) =>
        [.. Times.Where(time => time.Who.IsOurs == isOurs).OrderBy(time => time.Who.Threads).Select(time => time.Seconds)];
}
