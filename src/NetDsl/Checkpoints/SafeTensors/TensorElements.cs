namespace NetDsl;

/// <summary>
/// The elements of a tensor in row-major order, handed out in pieces: together they may be more bytes than an array can hold.
/// </summary>
internal abstract class TensorElements
{
    /// <summary>The bytes of a piece: enough to keep a disk busy, and few beside the tensor.</summary>
    public const int PieceSize = 1 << 16;

    /// <summary>Copies elements as a file has them: little-endian.</summary>
    /// <param name="first">The first element.</param>
    /// <param name="destination">Room for whole elements.</param>
    public abstract void CopyTo(int first, Span<byte> destination);
}
