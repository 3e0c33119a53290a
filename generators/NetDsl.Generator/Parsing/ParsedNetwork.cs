using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>What a user wrote, and what is wrong with it.</summary>
/// <param name="Declaration">The class as far as it could be read.</param>
/// <param name="Problems">What the language does not allow; empty for a good declaration.</param>
internal sealed record ParsedNetwork(NetworkDeclaration Declaration, EquatableArray<Problem> Problems)
{
    /// <summary>
    /// False where a part of the declaration could not be read and something else says so: the C# compiler of a word that
    /// it does not know, or a problem of a formula at its method. Later stages have nothing sure to say then.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether the next stage can take the declaration as what was meant.</summary>
    public bool IsSound => IsComplete && Problems.Count == 0;
}
