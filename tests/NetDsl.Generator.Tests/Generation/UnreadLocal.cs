using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Tests;

/// <summary>A local of a generated method that nothing reads: a line that says nothing.</summary>
/// <param name="Method">The method.</param>
/// <param name="Declaration">The line that declares it.</param>
internal sealed record UnreadLocal(string Method, string Declaration)
{
    /// <summary>Those of all methods of a file.</summary>
    public static IEnumerable<UnreadLocal> In(SyntaxTree file) =>
        from method in file.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        let names = method.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(IsRead, name => name.Identifier.Text)
        from local in method.DescendantNodes().OfType<VariableDeclaratorSyntax>()
        where !names[true].Contains(local.Identifier.Text) && !(IsReference(local) && names[false].Contains(local.Identifier.Text))
        select new UnreadLocal(method.Identifier.Text, local.Parent!.Parent!.ToString());

    private static bool IsRead(IdentifierNameSyntax name) =>
        name.Parent is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment || assignment.Left != name;

    /// <summary>What is assigned to it goes to memory.</summary>
    private static bool IsReference(VariableDeclaratorSyntax local) => local.Parent is VariableDeclarationSyntax { Type: RefTypeSyntax };
}
