using NetDsl.Taping;

namespace NetDsl.Paging;

/// <summary>A tensor on a page.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Values">Its numbers, in the order of its indices; null where they are left out.</param>
/// <param name="Tapes">How each is computed; null where it is given, or where that is left out.</param>
internal sealed record PageTensor(TensorDescription Description, double[]? Values, TapedTensor? Tapes)
{
    /// <summary>Whether it is a weight tensor.</summary>
    public bool IsParameter { get; init; }

    /// <summary>The tensor from which it differs little, as new weights from old ones; −1 for none.</summary>
    public int Near { get; init; } = -1;
}
