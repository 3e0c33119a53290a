namespace NetDsl.Generator.Equations;

/// <summary>How the values of one sample lie in memory: padded with zeros to whole vectors, so that sums may run over the end.</summary>
internal static class RowPadding
{
    /// <summary>The widest vector register, in elements: rows are padded to a multiple of it.</summary>
    public const int VectorLength = 16;

    /// <summary>Rows shorter than this are computed element by element and not padded.</summary>
    public const int ShortestVectorised = 8;

    /// <summary>The length of a row with its padding.</summary>
    public static int Pad(int length) =>
        length < ShortestVectorised ? length : (length + VectorLength - 1) / VectorLength * VectorLength;
}
