using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>The classes that [Factorial] names.</summary>
/// <param name="Plain">The network without tricks; null where C# knows no such class.</param>
/// <param name="Tricks">The variations, in their order; null for one that C# does not know.</param>
internal sealed record FactorialTypes(INamedTypeSymbol? Plain, IReadOnlyList<INamedTypeSymbol?> Tricks)
{
    /// <summary>The most tricks of one design: 64 networks.</summary>
    public const int MostTricks = 6;

    /// <summary>The classes that an attribute names; null where it is half typed.</summary>
    public static FactorialTypes? Of(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type } plain, { Kind: TypedConstantKind.Array, IsNull: false } tricks]
            ? new(Type(plain), [.. tricks.Values.Select(Type)])
            : null;

    /// <summary>The combinations of two or more tricks, each as bits, and the names of their networks.</summary>
    public IEnumerable<(int Tricks, string Name)> Combinations => Tricks.Count > MostTricks
        ? []
        : Enumerable.Range(0, 1 << Tricks.Count)
            .Where(IsCombination)
            .Select(tricks => (tricks, string.Concat(In(tricks).Select(place => Tricks[place]?.Name))));

    /// <summary>The places of the tricks of a combination.</summary>
    public IEnumerable<int> In(int combination) => Enumerable.Range(0, Tricks.Count).Where(place => (combination >> place & 1) == 1);

    /// <summary>Where a trick is written: an argument of the attribute.</summary>
    public static string Argument(int place) => FormattableString.Invariant($"tricks[{place}]");

    private static bool IsCombination(int tricks) => (tricks & (tricks - 1)) != 0;

    private static INamedTypeSymbol? Type(TypedConstant value) =>
        value is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type } ? type : null;
}
