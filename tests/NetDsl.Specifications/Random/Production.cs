namespace NetDsl.Specifications;

/// <summary>One way to go on with a network: a layer that reads a value.</summary>
/// <param name="Name">What it draws, for a test that all of them are drawn.</param>
/// <param name="Suits">Which values it may read.</param>
/// <param name="Draw">
/// Draws the layer with its options, and says which shape comes out; null where nothing suits after all, such as no value that it
/// could be added to.
/// </param>
internal sealed record Production(string Name, Func<Value, bool> Suits, Func<Drawing, Value, DrawnLayer?> Draw)
{
    /// <summary>
    /// Whether it works on the steps of a sequence as they come. What it draws for a value that streams reads no later step.
    /// </summary>
    public bool Streams { get; init; }

    /// <summary>Whether it reads the token numbers of a stream, of which there is one for each step.</summary>
    public bool ReadsTokens { get; init; }

    /// <summary>
    /// The production before it, where there is nothing for it without one: of a block that is used again its first use.
    /// </summary>
    public string? After { get; init; }
}
