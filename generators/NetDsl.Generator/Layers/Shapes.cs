namespace NetDsl.Generator.Layers;

/// <summary>Shapes as people write them.</summary>
internal static class Shapes
{
    /// <summary>The sizes with × between them: <c>28×28×1</c>.</summary>
    public static string Format<T>(IEnumerable<T> shape)
        where T : struct => string.Join("×", shape);
}
