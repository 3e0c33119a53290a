namespace NetDsl.Generator.Tests.Kills;

/// <summary>A way to break a network.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="What">The mistake, in words.</param>
/// <param name="Victim">The network.</param>
/// <param name="Tensor">The tensor that must be named; null where the name does not matter.</param>
/// <param name="Changes">The changes that make the mistake.</param>
internal sealed record Mutant(string Kind, string What, Victim Victim, string? Tensor, params Change[] Changes)
{
    /// <summary>Why the mistake has no effect that could be seen; null where it must be seen.</summary>
    public string? Excuse { get; init; }
}
