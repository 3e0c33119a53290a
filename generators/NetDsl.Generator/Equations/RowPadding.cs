namespace NetDsl.Generator.Equations;

/// <summary>How the values of one sample lie in memory: padded with zeros to whole vectors, so that sums may run over the end.</summary>
internal static class RowPadding
{
    /// <summary>The widest vector register, in elements: rows are padded to a multiple of it.</summary>
    public const int VectorLength = 16;

    /// <summary>Rows shorter than this are computed element by element and not padded.</summary>
    public const int ShortestVectorised = 8;

    /// <summary>
    /// Rows that are a multiple of this apart, 2 KB of single precision, would meet in the same few sets of a cache: the
    /// column of 128 samples at 4 KB would fill one set of 8 to 12 lines, and each step down it would miss.
    /// </summary>
    private const int AliasingLength = 512;

    /// <summary>The length of a row with its padding.</summary>
    public static int Pad(int length)
    {
        if (length < ShortestVectorised)
            return length;
        var padded = (length + VectorLength - 1) / VectorLength * VectorLength;
        return padded % AliasingLength == 0 ? padded + VectorLength : padded;
    }
}
