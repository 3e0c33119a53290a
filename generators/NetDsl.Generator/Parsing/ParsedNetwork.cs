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

    /// <summary>What is wrong with the methods that the layers name; it is shown there.</summary>
    public EquatableArray<Problem> Elsewhere { get; init; }

    /// <summary>What the errors say.</summary>
    public IEnumerable<string> Texts => Problems.Concat(Elsewhere).Where(problem => problem.IsError).Select(problem => problem.Text);

    /// <summary>Whether the next stage can take the declaration as what was meant.</summary>
    public bool IsSound => IsComplete && !Problems.Any(problem => problem.IsError);
}
