namespace NetDsl.Specifications;

/// <summary>What an input or a layer of a network that is being drawn gives, and what must be known of it to read it.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Shape">The size of each axis.</param>
internal sealed record Value(string Name, int[] Shape)
{
    /// <summary>The layer that gives it; null for an input.</summary>
    public DrawnLayer? Layer { get; init; }

    /// <summary>What the layer reads first; null for an input.</summary>
    public Value? Source { get; init; }

    /// <summary>Whether it depends on weights that are trained, so that a loss may judge it.</summary>
    public bool IsTrained { get; init; }

    /// <summary>Whether its first axis is the time of a network that streams.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>Whether it is an input of token numbers.</summary>
    public bool IsTokens { get; init; }

    public int Length => Shape.Aggregate(1, (product, size) => product * size);

    public int Channels => Shape[^1];

    /// <summary>The number of steps of a sequence, of pixels of an image.</summary>
    public int Positions => Length / Channels;

    public bool IsVector => Shape.Length == 1;

    public bool IsSequence => Shape.Length == 2;

    public bool IsImage => Shape.Length == 3;

    public bool IsGrid => IsSequence || IsImage;

    public bool HasPositions => Shape.Length > 1;

    /// <summary>
    /// Whether a loss of logits must not judge it: it passes on what another layer gives, which may have been through the loss's activation.
    /// </summary>
    public bool PassesOn => Layer is { Classes.Count: > 0 } or { Kind: "Skip" } || Layer?.Kind.StartsWith("Use<", StringComparison.Ordinal) == true;

    /// <summary>Whether a loss may judge it that makes its predictions by an activation.</summary>
    public bool IsLogitsOf(string activation) => !PassesOn && !Layer!.EndsIn(activation);

    /// <summary>How a layer names it.</summary>
    public string Reference => $"nameof({Name})";

    /// <summary>Whether a join may read both, element by element.</summary>
    public bool IsLike(Value other) => Shape.SequenceEqual(other.Shape) && IsStreamed == other.IsStreamed;
}
