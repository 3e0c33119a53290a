using NetDsl.Taping;

namespace NetDsl.Paging;

/// <summary>A tensor on a page.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Values">Its numbers, in the order of its indices, row after row; null where they are left out.</param>
/// <param name="Tapes">How each is computed; null where it is given, or where that is left out.</param>
internal sealed record PageTensor(TensorDescription Description, double[]? Values, TapedTensor? Tapes)
{
    /// <summary>Whether it is a weight tensor.</summary>
    public bool IsParameter { get; init; }

    /// <summary>The rows of a batch of which there are numbers; 1 where all samples share it.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>The numbers of all rows.</summary>
    public int Length => Rows * Description.Shape.FlattenedLength;

    /// <summary>The tensor from which it differs little, as new weights from old ones; −1 for none.</summary>
    public int Near { get; init; } = -1;
}
