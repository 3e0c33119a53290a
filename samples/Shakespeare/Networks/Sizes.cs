namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>The sizes that several layers share.</summary>
internal static class Sizes
{
    /// <summary>How many characters can be told apart. A text may have fewer; the others then get no probability.</summary>
    public const int Characters = 80;

    /// <summary>How many characters a network is shown at once.</summary>
    public const int Window = 64;

    /// <summary>How many numbers the transformer says a character in.</summary>
    public const int Width = 128;
}
