using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Emission.Fitting;

/// <summary>
/// The private members that generated code declares in the user's class, as they are found in its text: whatever writes a
/// member need not know of this.
/// </summary>
internal static class DeclaredNames
{
    /// <summary>The names, each once.</summary>
    public static EquatableArray<string> Of(IEnumerable<GeneratedFile> files, int typesAround, CancellationToken cancellationToken) => files
        .SelectMany(file =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return In(Parse(file.Text), typesAround);
        })
        .Select(identifier => identifier.ValueText)
        .Distinct()
        .ToEquatableArray();

    /// <summary>What says the name of a private member of the class.</summary>
    public static IEnumerable<SyntaxToken> In(CompilationUnitSyntax file, int typesAround)
    {
        var members = file.Members.SelectMany(member => member is BaseNamespaceDeclarationSyntax space ? [.. space.Members] : new[] { member });
        for (var depth = 0; depth <= typesAround; depth++)
            members = members.OfType<TypeDeclarationSyntax>().SelectMany(type => type.Members);
        return members.Where(IsPrivate).SelectMany(Identifiers);
    }

    /// <summary>A generated file as syntax.</summary>
    public static CompilationUnitSyntax Parse(string text) =>
        SyntaxFactory.ParseCompilationUnit(text, options: new CSharpParseOptions(LanguageVersion.Preview));

    /// <summary>Whether a name stands for itself: it is not a member of something else, and nothing is set by it.</summary>
    public static bool StandsAlone(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name != name,
        QualifiedNameSyntax qualified => qualified.Right != name,
        AliasQualifiedNameSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set => set.Left != name,
        NameColonSyntax or NameEqualsSyntax or UsingDirectiveSyntax => false,
        _ => true,
    };

    /// <summary>Whether nobody else sees a member; the other half of a partial property is the user's.</summary>
    private static bool IsPrivate(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } => false,
        PropertyDeclarationSyntax property when property.ExplicitInterfaceSpecifier is not null || property.Modifiers.Any(SyntaxKind.PartialKeyword) => false,
        _ => !member.Modifiers.Any(modifier =>
            modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword),
    };

    private static IEnumerable<SyntaxToken> Identifiers(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier),
        MethodDeclarationSyntax method => [method.Identifier],
        PropertyDeclarationSyntax property => [property.Identifier],
        BaseTypeDeclarationSyntax { Identifier.ValueText.Length: > 0 } type => [type.Identifier],
        _ => [],
    };
}
