using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>
/// Writes the types that something of the user's hides with their namespaces, <c>global::System.Numerics.Vector</c>, and those
/// alone: all others stay as short as a person would write them.
/// </summary>
internal static class QualifiedNames
{
    public static string Write(string code, EquatableArray<GeneratedCodeType> hidden, CancellationToken cancellationToken)
    {
        if (hidden.Count == 0)
            return code;

        var root = SyntaxFactory.ParseCompilationUnit(code, options: new CSharpParseOptions(LanguageVersion.Preview));
        var text = new StringBuilder(code);
        foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>().Reverse())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsType(name) && hidden.FirstOrDefault(type => type.Name == name.Identifier.ValueText && type.Arity == name.Arity) is { } type)
                text.Insert(name.SpanStart, $"global::{type.Namespace}.");
        }

        return text.ToString();
    }

    /// <summary>Whether a name can mean a type: it is not called, not a member of something, and nothing is set by it.</summary>
    private static bool IsType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name != name,
        QualifiedNameSyntax qualified => qualified.Right != name,
        AliasQualifiedNameSyntax => false,
        InvocationExpressionSyntax call => call.Expression != name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set => set.Left != name,
        NameColonSyntax or NameEqualsSyntax or UsingDirectiveSyntax => false,
        _ => true,
    };
}
