namespace NetDsl;

/// <summary>How much of an explanation is shown.</summary>
public sealed record ExplanationFormat
{
    /// <summary>The number of terms to which longer sums are cut; the rest is one exact term.</summary>
    public int Terms { get; init; } = 4;

    /// <summary>The number of rows of a survey: the largest activations, gradients or changes.</summary>
    public int Rows { get; init; } = 5;

    /// <summary>How many layers the story of a decision goes back from the prediction.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>How many of the largest contributions the story of a decision follows at each step.</summary>
    public int Breadth { get; init; } = 2;

    /// <summary>Networks with at most this many numbers in their forward pass, weights included, are shown in full.</summary>
    public int FullUpTo { get; init; } = 64;

    /// <summary>
    /// What the numbers along the last axis of a layer are called, by the name of the layer: classes, or the columns of a table. Of an
    /// input of whole numbers, what each number stands for: the characters of a vocabulary. A page shows these names.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How much is replayed for the line at the end.</summary>
    public ReplayOptions Verification { get; init; } = new();
}
