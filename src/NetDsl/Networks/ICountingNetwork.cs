using System.Numerics;

namespace NetDsl;

/// <summary>
/// What the parts of a batch, each in a network of its own, must know of each other: a loss may be a mean over what counts in the
/// whole batch, and that is more in one part than in another.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
internal interface ICountingNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The number of losses in which not everything counts.</summary>
    int CountingLosses { get; }

    /// <summary>Finds how much counts in the samples of the first rows.</summary>
    void Count(int batch);

    /// <summary>How much counts for one of those losses; of a part of a batch, set to what falls to its rows on average.</summary>
    ref T Counted(int loss);

    /// <summary>Loss and gradients of the first rows, with what counts as it was counted or set.</summary>
    T BackpropagateCounted(int batch);

    /// <summary>Adds the losses of the last pass.</summary>
    void AddLosses(LossTotals totals);
}
