namespace NetDsl.Data;

/// <summary>How an IDX file is read.</summary>
public sealed record IdxOptions
{
    /// <summary>
    /// The most bytes that a file compressed by gzip may unpack to; at least 1. A file of a megabyte can hold a thousand. It is seen
    /// by the header, before anything is unpacked.
    /// </summary>
    public int MaximumUnpackedBytes { get; init => field = DataErrors.RequirePositive(value); } = 1 << 30;
}
