using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>What a user wrote with [Factorial], and what is wrong with it.</summary>
/// <param name="Declaration">The class as far as it could be read.</param>
/// <param name="Problems">What is wrong with the class or with what the attribute names.</param>
internal sealed record ParsedFactorial(FactorialDeclaration Declaration, EquatableArray<Problem> Problems)
{
    /// <summary>False where something else is wrong, of which somebody else speaks: the compiler, or the analyzer at a network.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The networks that the user wrote: the plain one and one for each trick.</summary>
    public EquatableArray<ParsedNetwork> Networks { get; init; }

    /// <summary>The networks that are generated, one for each combination of two or more tricks.</summary>
    public EquatableArray<FactorialCell> Cells { get; init; }

    /// <summary>Whether all networks of the design are what was meant.</summary>
    public bool IsSound => IsComplete && !Problems.Any(problem => problem.IsError);

    /// <summary>What the errors say.</summary>
    public IEnumerable<string> Texts => Problems.Where(problem => problem.IsError).Select(problem => problem.Text);

    /// <summary>The generated networks as they are compiled: where the design has errors, only what keeps the program readable.</summary>
    public IEnumerable<ParsedNetwork> Written => Cells.Select(cell => IsSound
        ? cell.Network
        : cell.Network with { IsComplete = false, Problems = cell.Network.Problems.Concat(Problems).ToEquatableArray() });
}
