namespace NetDsl;

/// <summary>Takes a piece of a tensor.</summary>
/// <param name="first">Its first element, in row-major order.</param>
/// <param name="bytes">Its elements as the file has them: little-endian.</param>
internal delegate void TensorPieceReceiver(int first, ReadOnlySpan<byte> bytes);
