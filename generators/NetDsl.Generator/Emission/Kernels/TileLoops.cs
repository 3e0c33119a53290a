using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>Loops over the rows of a target in tiles of given heights, the highest first.</summary>
internal static class TileLoops
{
    public static void Write(CodeWriter code, Axis row, IReadOnlyList<int> heights, Action<int> tile)
    {
        if (row == Axis.Sample)
            WriteSamples(code, heights, tile);
        else
            WriteConstant(code, row, heights, tile);
    }

    /// <summary>The number of samples is known at run time only: a loop for each height.</summary>
    private static void WriteSamples(CodeWriter code, IReadOnlyList<int> heights, Action<int> tile)
    {
        code.Line("int s = 0;");
        foreach (var height in heights)
        {
            var header = height == 1 ? "for (; s < batch; s++)" : $"for (; s <= batch - {height}; s += {height})";
            using (code.Block(header))
                tile(height);
        }
    }

    /// <summary>The number of rows is a constant, and so is what is left after the highest tiles.</summary>
    private static void WriteConstant(CodeWriter code, Axis row, IReadOnlyList<int> heights, Action<int> tile)
    {
        var (i, first) = (row.Symbol, 0);
        foreach (var height in heights)
        {
            var end = first + (row.Extent - first) / height * height;
            using (code.Block($"for (int {i} = {first}; {i} < {end}; {i} += {height})"))
                tile(height);
            first = end;
        }
    }
}
