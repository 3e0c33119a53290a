namespace NetDsl.Samples.Tricks.Networks;

/// <summary>The sizes that networks of text share.</summary>
internal static class LetterSizes
{
    /// <summary>How many characters can be told apart. A text may have fewer.</summary>
    public const int Characters = 80;

    /// <summary>How many letters a network is shown at once.</summary>
    public const int Steps = 32;

    /// <summary>How many letters the plain network tells the next one from.</summary>
    public const int Window = 4;
}
