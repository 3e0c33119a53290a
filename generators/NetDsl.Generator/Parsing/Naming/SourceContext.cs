using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// What generated code of a network or block gives way to: the names that mean something of the user's where it stands. What is
/// computed does not depend on it, so that an edit of it writes no network again.
/// </summary>
/// <param name="HintName">The beginning of the names of the class's generated files.</param>
/// <param name="Members">The members of the class in the project.</param>
/// <param name="HiddenTypes">The types of generated code whose short names mean something else.</param>
/// <param name="IsClsCompliant">Whether the project asks the compiler whether other languages can use what it declares.</param>
internal sealed record SourceContext(
    string HintName,
    EquatableArray<string> Members,
    EquatableArray<GeneratedCodeType> HiddenTypes,
    bool IsClsCompliant)
{
    /// <summary>Whether a member should never be null and no constructor sets it, as that of a layer that is half typed.</summary>
    public bool HasUnsetMembers { get; init; }

    public static SourceContext Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        // The generator declares what a network has from another one, and its private members bear no names but their own.
        var inherited = Variation.InheritedLayersOf(type).ToList();
        return new(
            Parsing.HintName.Of(type),
            HandWritten.MembersOf(type)
                .Where(member => member.CanBeReferencedByName)
                .Concat(inherited.Where(layer => layer.DeclaredAccessibility != Accessibility.Private))
                .Select(member => member.Name)
                .Distinct()
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatableArray(),
            Parsing.HiddenTypes.Of(type, compilation, cancellationToken)
                .Union(Parsing.HiddenTypes.Named(inherited.Select(layer => layer.Name), compilation))
                .ToEquatableArray(),
            compilation.Assembly.GetAttributes().Any(IsClsMark))
        {
            HasUnsetMembers = UnsetMembers.Of(type, cancellationToken).Any(),
        };
    }

    private static bool IsClsMark(AttributeData attribute) =>
        attribute is { AttributeClass.Name: nameof(CLSCompliantAttribute), ConstructorArguments: [{ Value: true }] };
}
