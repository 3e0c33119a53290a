using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>What a user wrote, and what is wrong with it.</summary>
/// <param name="Declaration">The class as far as it could be read.</param>
/// <param name="Problems">What the language does not allow; empty for a good declaration.</param>
internal sealed record ParsedNetwork(NetworkDeclaration Declaration, EquatableArray<Problem> Problems)
{
    /// <summary>
    /// False where it is not sure which layers there are, in which order, or what they are. Something says so: the C# compiler
    /// of a word that it does not know, the analyzer of a formula at its method, or a problem of the declaration. Later stages
    /// have nothing sure to say then.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether the next stage can take the declaration as what was meant.</summary>
    public bool IsSound => IsComplete && !Problems.Any(problem => problem.IsError);
}
