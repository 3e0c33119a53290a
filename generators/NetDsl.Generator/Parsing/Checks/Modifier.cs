using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generator.Parsing;

/// <summary>Modifiers of a property whose other half is generated: of what must stand in both, and what stands in neither.</summary>
internal static class Modifier
{
    /// <summary>Those that both halves must have. Of one that no property can have, C# speaks where the user wrote it.</summary>
    public static string Repeated(SyntaxTokenList modifiers) =>
        string.Join(" ", modifiers.Where(modifier => IsAccess(modifier) || IsOfInheritance(modifier)).Select(modifier => modifier.Text).Distinct());

    /// <summary>Those that say who may see an accessor.</summary>
    public static IEnumerable<string> Access(SyntaxTokenList modifiers) => modifiers.Where(IsAccess).Select(modifier => modifier.Text).Distinct();

    /// <summary>Whether it lets no other half be: one without a body, or one that needs a compiler's option.</summary>
    public static bool IsUnfit(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.ExternKeyword or SyntaxKind.UnsafeKeyword;

    /// <summary>Whether C# takes them together on one property, but for those that it takes on none.</summary>
    public static bool HaveOtherHalf(SyntaxTokenList modifiers) =>
        !modifiers.Any(IsUnfit) && !(modifiers.Any(SyntaxKind.StaticKeyword) && modifiers.Any(IsOfInstances));

    private static bool IsAccess(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword;

    private static bool IsOfInheritance(SyntaxToken modifier) =>
        IsOfInstances(modifier) || modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.NewKeyword;

    private static bool IsOfInstances(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.SealedKeyword or SyntaxKind.RequiredKeyword;
}
