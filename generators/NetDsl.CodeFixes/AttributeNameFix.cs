using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Parsing;

namespace NetDsl.CodeFixes;

/// <summary>
/// Puts in the attribute that was meant where the compiler knows none of the name: that of Keras or PyTorch, <c>[Linear(10)]</c>,
/// or one that is nearly spelled so.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AttributeNameFix : SyntaxFix
{
    // A type that is not found; an attribute that is not one of properties, as [Activation] is not, or takes no such arguments.
    private protected override IEnumerable<string> DiagnosticIds => ["CS0246", "CS0592", "CS1729"];

    private protected override Mend? Mend(SyntaxNode place, Diagnostic diagnostic, SemanticModel model)
    {
        if (place.FirstAncestorOrSelf<AttributeSyntax>() is not { Name: IdentifierNameSyntax name } attribute
            || diagnostic.Location.SourceSpan.Start != name.SpanStart
            || attribute.Parent?.Parent is not PropertyDeclarationSyntax)
        {
            return null;
        }

        var written = name.Identifier.ValueText;
        var foreign = ForeignNames.Find(written);
        if (foreign is null && diagnostic.Id != "CS0246")
            return null;
        var right = foreign is not null ? Translate(foreign, attribute.ArgumentList) : Respelled(written, attribute, model);
        return right is null ? null : new($"Change to '[{right}]'", attribute, Parse(right).WithTriviaFrom(attribute));
    }

    private static string? Respelled(string written, AttributeSyntax attribute, SemanticModel model) =>
        Spelling.Nearest(written, Known(model)) is { } nearest ? nearest + attribute.ArgumentList : null;

    /// <summary>The layers and losses that come with NetDsl, without type parameters.</summary>
    private static IEnumerable<string> Known(SemanticModel model) =>
        model.Compilation.GetTypeByMetadataName("NetDsl.NetworkAttribute") is { ContainingNamespace: var space }
            ? space.GetTypeMembers()
                .Where(type => type is { IsAbstract: false, Arity: 0 } && Vocabulary.RoleOf(type) is not null)
                .Select(Vocabulary.WrittenName)
                .OrderBy(one => one, StringComparer.Ordinal)
            : [];

    /// <summary>The attribute with its arguments: first those without a name.</summary>
    private static string Translate(ForeignName foreign, AttributeArgumentListSyntax? list)
    {
        var arguments = list?.Arguments.ToArray() ?? [];
        var parameters = foreign.ParametersOf(arguments.Count(argument => argument.NameEquals is null)).ToArray();
        var given = arguments.Select((argument, i) => argument.NameEquals is null && i < parameters.Length ? Argument(parameters[i], argument) : argument.ToString());
        var (name, always) = Split(foreign.Attribute);
        var all = given.Concat(always).Where(argument => argument.Length > 0).OrderBy(argument => IsNamed(argument)).ToArray();
        return all.Length == 0 && list is null ? name : $"{name}({string.Join(", ", all)})".Replace("()", "");
    }

    private static string Argument(string parameter, AttributeArgumentSyntax argument)
    {
        if (parameter.Length == 0)
            return "";
        return char.IsUpper(parameter[0]) ? $"{parameter} = {argument.Expression}" : argument.Expression.ToString();
    }

    private static bool IsNamed(string argument) => Parse($"A({argument})").ArgumentList!.Arguments[0].NameEquals is not null;

    /// <summary><c>Dropout(Channels = true)</c> is the name <c>Dropout</c> and an argument.</summary>
    private static (string Name, string[] Always) Split(string attribute)
    {
        var list = Parse(attribute).ArgumentList;
        return (attribute.Split('(')[0], [.. list?.Arguments.Select(argument => argument.ToString()) ?? []]);
    }

    private static AttributeSyntax Parse(string attribute) =>
        ((ClassDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{attribute}] class C;")!).AttributeLists[0].Attributes[0];
}
