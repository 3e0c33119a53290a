namespace NetDsl.Data;

/// <summary>The length of an array of rows.</summary>
internal static class ArrayLength
{
    /// <summary>The product of rows and their width.</summary>
    /// <exception cref="ArgumentException">It is more than one array can hold.</exception>
    public static int Of(int rows, long width, string what) => rows * width <= Array.MaxLength
        ? (int)(rows * width)
        : throw new ArgumentException(
            $"{rows} {what} of {width} numbers each are more than one array can hold: make fewer or narrower ones.");
}
