namespace NetDsl;

/// <summary>A tensor of which each step of a stream has a row.</summary>
/// <param name="Slot">Where the tensor lies.</param>
/// <param name="Rows">How many rows it has, one after another; 0 where each step computes the whole of it.</param>
/// <param name="Shift">Step t has row t + Shift. Where that is positive, so many rows lie before the first step.</param>
public sealed record StreamSlot(TensorSlot Slot, int Rows, int Shift)
{
    /// <summary>The number of values of a step.</summary>
    public int RowLength => Rows == 0 ? Slot.Shape.FlattenedLength : Slot.Shape.FlattenedLength / Rows;
}
