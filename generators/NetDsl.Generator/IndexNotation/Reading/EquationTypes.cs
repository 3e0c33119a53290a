using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.IndexNotation;

/// <summary>The C# types and words of an equation: those of NetDsl.Equations, and System.Index.</summary>
internal static class EquationTypes
{
    private const string Equations = "NetDsl.Equations";

    public static bool IsScalar(this ITypeSymbol? type) => IsNested(type, "Scalar");

    public static bool IsTensor(this ITypeSymbol? type) => IsNested(type, "Tensor");

    public static bool IsIndex(this ITypeSymbol? type) =>
        type is { Name: "Index", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a method or property is a word of NetDsl.Equations, or an operator on indices that it brings.</summary>
    public static bool IsWord(ISymbol? symbol) => symbol is not null && IsEquations(symbol.ContainingType);

    private static bool IsNested(ITypeSymbol? type, string name) => type is not null && type.Name == name && IsEquations(type.ContainingType);

    // What an extension block declares is in a type of its own, which has no name that can be written.
    private static bool IsEquations(INamedTypeSymbol? type) =>
        type is not null && (type.ToDisplayString() == Equations || IsEquations(type.ContainingType));
}
