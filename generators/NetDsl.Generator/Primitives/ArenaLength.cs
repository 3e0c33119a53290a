namespace NetDsl.Generator;

/// <summary>The numbers that one block of memory can hold.</summary>
internal static class ArenaLength
{
    /// <summary>
    /// An array of .NET has at most 2147483591 elements. <c>NetDsl.Arena</c> keeps two cache lines of them free, to start at
    /// the beginning of one and to let vectors reach past the end.
    /// </summary>
    public const int Maximum = 2147483591 - 2 * 64 / sizeof(float);

    /// <summary>Whether the elements of a shape fit. No product is formed that no number could hold.</summary>
    public static bool Holds(IEnumerable<long> shape)
    {
        long length = 1;
        foreach (var size in shape)
        {
            if (size > Maximum)
                return false;
            length *= size;
            if (length > Maximum)
                return false;
        }

        return true;
    }
}
