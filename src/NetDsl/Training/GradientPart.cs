using System.Numerics;

namespace NetDsl;

/// <summary>A part of a batch: its rows, and what they give.</summary>
/// <param name="losses">Where its losses are gathered.</param>
/// <param name="gradients">Where its part of the gradient stays; null where that is the memory of a network.</param>
/// <param name="countingLosses">The losses in which not everything counts.</param>
internal sealed class GradientPart<T>(LossTotals losses, T[]? gradients, int countingLosses)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The rows to learn from; none where the batch is too small for all parts.</summary>
    public ReadOnlyMemory<int> Rows { get; set; }

    /// <summary>The part of the rows in those of the batch.</summary>
    public T Share { get; set; }

    /// <summary>Where the stream of its noise stands.</summary>
    public ulong Noise { get; set; }

    /// <summary>How much counts in the rows, for each of those losses.</summary>
    public T[] Counted { get; } = new T[countingLosses];

    /// <summary>The losses of the rows.</summary>
    public LossTotals Losses => losses;

    /// <summary>The gradient of the mean loss of the rows; null where that is the memory of a network.</summary>
    public T[]? Gradients => gradients;
}
