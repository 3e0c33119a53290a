using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>Reads a class marked [Factorial] and puts its networks together. Whatever half-typed code it sees, it returns.</summary>
internal static class FactorialParser
{
    public static ParsedFactorial Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var form = ClassForm.Check(type, Precision.Single, findings, cancellationToken);
        var types = Vocabulary.FactorialAttributeOf(type) is { } attribute ? FactorialTypes.Of(attribute) : null;
        if (types is null)
            findings.MarkIncomplete();
        var rules = new FactorialRules(type, types ?? new(null, []), compilation, findings, cancellationToken);
        var canBeCombined = rules.Check() && form is { CanBeExtended: true, IsPlain: true };
        var cells = canBeCombined && types is { Plain: { } plain } ? Cells(type, types, plain, compilation, cancellationToken) : [];

        var declaration = new FactorialDeclaration(
            Namespace(type), NetworkParser.ContainingTypes(type), type.Name, rules.Names.ToEquatableArray(), CellTypes(types).ToEquatableArray())
        {
            Header = Types.Header(type),
            HintName = HintName.Of(type),
            // Of a class that is a network too, the network alone is written.
            CanBeExtended = form is { CanBeExtended: true, IsPlain: true } && Vocabulary.MarkOf(type) is null,
        };
        return new(declaration, findings.Problems)
        {
            IsComplete = findings.IsComplete,
            Networks = rules.Networks.ToEquatableArray(),
            Cells = cells,
        };
    }

    /// <summary>The namespace of a class, or "" for the global one.</summary>
    public static string Namespace(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    private static EquatableArray<FactorialCell> Cells(
        INamedTypeSymbol design, FactorialTypes types, INamedTypeSymbol plain, Compilation compilation, CancellationToken cancellationToken) =>
        types.Combinations.Select(combination =>
        {
            var tricks = types.In(combination.Tricks).Select(place => types.Tricks[place]!).ToList();
            return new FactorialCell(
                combination.Tricks, CellParser.Parse(design, combination.Name, plain, tricks, new(compilation, cancellationToken)));
        }).ToEquatableArray();

    /// <summary>The networks as the generated part of the class names them.</summary>
    private static IEnumerable<string> CellTypes(FactorialTypes? types)
    {
        if (types is not { Plain: { } plain, Tricks.Count: <= FactorialTypes.MostTricks } || types.Tricks.Any(trick => trick is null))
            return [];
        var combined = types.Combinations.ToDictionary(one => one.Tricks, one => Identifier.Escape(one.Name));
        return Enumerable.Range(0, 1 << types.Tricks.Count).Select(tricks => combined.TryGetValue(tricks, out var name)
            ? name
            : Types.QualifiedName(types.In(tricks).Select(place => types.Tricks[place]).FirstOrDefault() ?? plain));
    }
}
