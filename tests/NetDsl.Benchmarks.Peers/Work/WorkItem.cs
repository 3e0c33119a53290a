using NetDsl.Benchmarks.Peers.Measuring;

namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>A piece of work that NetDsl and a peer do from the same numbers.</summary>
/// <param name="peer">Whose work NetDsl's is compared with; null for nobody's.</param>
internal abstract class WorkItem(string? peer) : IDisposable
{
    /// <summary>Whose work NetDsl's is compared with; null for nobody's.</summary>
    public string? Peer { get; } = peer;

    /// <summary>NetDsl and the peer, each on every number of threads.</summary>
    public abstract IReadOnlyList<Contender> Contenders { get; }

    /// <summary>The least that the work can take on one core; null where nobody has counted.</summary>
    public virtual StepFloor? Floor => null;

    /// <summary>Does the work once on both sides and compares what comes out.</summary>
    public abstract IReadOnlyList<Agreement> Compare();

    /// <inheritdoc/>
    public abstract void Dispose();
}
