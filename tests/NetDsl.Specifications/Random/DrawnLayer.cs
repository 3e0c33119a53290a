namespace NetDsl.Specifications;

/// <summary>A layer as a production draws it, before it has a name.</summary>
internal sealed record DrawnLayer
{
    private static readonly string[] Learned = ["Prelu", "Snake", "nameof(Slope)", "nameof(Steep)"];

    /// <summary>A layer.</summary>
    /// <param name="kind">The name of its attribute.</param>
    /// <param name="shape">The shape that comes out.</param>
    /// <param name="arguments">The arguments of the attribute but <c>From</c>; those that are empty are left out.</param>
    public DrawnLayer(string kind, int[] shape, params IEnumerable<string> arguments)
    {
        (Kind, Shape, Arguments) = (kind, shape, [.. arguments.Where(argument => argument.Length > 0)]);
        IsWeighted = Learned.Any(EndsIn);
    }

    /// <summary>A join of values.</summary>
    public static DrawnLayer Join(string kind, int[] shape, IReadOnlyList<Value> sources, string option = "") =>
        new(kind, shape, [.. sources.Select(source => source.Reference), option]) { NamesItsSources = true, Others = [.. sources.Skip(1)] };

    public string Kind { get; }

    public int[] Shape { get; }

    public IReadOnlyList<string> Arguments { get; init; }

    /// <summary>What it reads beside its source: the others of a join, a mask, a memory.</summary>
    public IReadOnlyList<Value> Others { get; init; } = [];

    /// <summary>Whether its arguments name all that it reads, so that there is no <c>From</c>.</summary>
    public bool NamesItsSources { get; init; }

    /// <summary>Whether it has weights, which may be shared and frozen.</summary>
    public bool IsWeighted { get; init; }

    /// <summary>Whether some of its weights have several axes, so that a penalty may be of them.</summary>
    public bool HasMatrix { get; init; }

    /// <summary>Whether it leaves out the axis of time, as a recurrence does that gives its last state alone.</summary>
    public bool EndsTime { get; init; }

    /// <summary>A layer of the same source that it is added to, where it is a skip over one.</summary>
    public DrawnLayer? Branch { get; init; }

    /// <summary>The classes of the block that it uses, and of those that the block uses.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The multiply-adds of a sample, roughly: a network has no more than it can check in the time of a test.</summary>
    public int MultiplyAdds { get; init; }

    public bool IsFrozen => Arguments.Contains("Frozen = true");

    public bool IsShared => Arguments.Any(argument => argument.StartsWith("SharedWith", StringComparison.Ordinal));

    public bool IsTrained => IsWeighted && !IsFrozen;

    /// <summary>Whether its values have been through an activation, which a loss of logits would apply again.</summary>
    public bool EndsIn(string activation) =>
        Kind == activation || Arguments.Contains(activation) || Arguments.Contains($"Activation = {activation}");
}
