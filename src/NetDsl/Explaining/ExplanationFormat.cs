namespace NetDsl;

/// <summary>How much of an explanation is shown.</summary>
public sealed record ExplanationFormat
{
    /// <summary>The number of terms to which longer sums are cut; the rest is one exact term.</summary>
    public int Terms { get; init => field = Require.Positive(value); } = 4;

    /// <summary>The number of rows of a survey: the largest activations, gradients or changes.</summary>
    public int Rows { get; init => field = Require.NotNegative(value); } = 5;

    /// <summary>How many layers the story of a decision goes back from the prediction.</summary>
    public int Depth { get; init => field = Require.NotNegative(value); } = 2;

    /// <summary>How many of the largest contributions the story of a decision follows at each step.</summary>
    public int Breadth { get; init => field = Require.NotNegative(value); } = 2;

    /// <summary>Networks with at most this many numbers in their forward pass, weights included, are shown in full.</summary>
    public int FullUpTo { get; init => field = Require.NotNegative(value); } = 64;

    /// <summary>
    /// What the numbers along the last axis of a layer are called, by the name of the layer: classes, or the columns of a table. Of an
    /// input of whole numbers, what each number stands for: the characters of a vocabulary. One format may serve several networks: names of layers that
    /// one does not have are not used.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// By which methods a page says what a number owes to the inputs, however long they take. Null for those that a page has time for: gradient
    /// × input, DeepLIFT, layer-wise relevance and integrated gradients of networks that are not too large; an empty list for none.
    /// </summary>
    public IReadOnlyList<AttributionMethod>? Attributions { get; init; }

    /// <summary>The number of the forward pass of which they speak: <c>Digit[5]</c>. Null for the largest that was predicted.</summary>
    public string? Attributed { get; init; }

    /// <summary>How much is replayed for the line at the end.</summary>
    public ReplayOptions Verification { get; init; } = new();
}
