namespace NetDsl.Rendering;

/// <summary>Names that are characters which are not seen.</summary>
internal static class VisibleText
{
    /// <summary>A sign for a space, the end of a line or a tabulator; else the name.</summary>
    public static string Of(string name) => name switch
    {
        " " => "␣",
        "\n" => "⏎",
        "\t" => "⇥",
        _ => name,
    };
}
