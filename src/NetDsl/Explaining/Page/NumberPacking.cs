namespace NetDsl.Paging;

/// <summary>
/// Numbers as bytes that a compressor can do something with: the first byte of all of them, then the second of all, and so on; and of
/// numbers that are near to others, the bits in which they differ.
/// </summary>
internal static class NumberPacking
{
    public static byte[] Pack(ReadOnlySpan<double> values, ReadOnlySpan<double> near, Precision precision)
    {
        var width = precision == Precision.Single ? sizeof(float) : sizeof(double);
        var packed = new byte[width * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var bits = Bits(values[i], precision) ^ (near.IsEmpty ? 0 : Bits(near[i], precision));
            for (var place = 0; place < width; place++)
                packed[place * values.Length + i] = (byte)(bits >> (8 * place));
        }

        return packed;
    }

    private static ulong Bits(double value, Precision precision) =>
        precision == Precision.Single ? BitConverter.SingleToUInt32Bits((float)value) : BitConverter.DoubleToUInt64Bits(value);
}
