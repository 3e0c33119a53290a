using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Finds the method that a name of an activation, loss or equation means. Where the name is written as <c>nameof(Method)</c> it is
/// that method; else a method of the class, of the types around it or of its bases; else one that comes with NetDsl.
/// </summary>
internal sealed class FormulaNames(INamedTypeSymbol scope, Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>The marked method; null where there is none.</summary>
    public IMethodSymbol? Find(string name, FormulaKind kind, ExpressionSyntax? expression)
    {
        var meant = expression is null ? [] : InsideNameof(expression);
        return meant.Count > 0
            ? meant.FirstOrDefault(method => IsMarked(method, kind))
            : Visible(kind).FirstOrDefault(method => method.Name == name);
    }

    /// <summary>All names that could be meant, nearest first.</summary>
    public IEnumerable<string> Known(FormulaKind kind) => Visible(kind).Select(method => method.Name).Distinct();

    public static bool IsMarked(IMethodSymbol method, FormulaKind kind) =>
        method.GetAttributes().Any(attribute => Vocabulary.Is(attribute.AttributeClass, $"{kind}Attribute"));

    private IEnumerable<IMethodSymbol> Visible(FormulaKind kind) =>
        Scopes(kind).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()).Where(method => IsMarked(method, kind));

    private IEnumerable<INamedTypeSymbol> Scopes(FormulaKind kind)
    {
        for (var around = scope; around is not null; around = around.ContainingType)
        {
            for (var type = around; type is not null; type = type.BaseType)
                yield return type;
        }

        var ofNetDsl = kind switch
        {
            FormulaKind.Activation => "NetDsl.ActivationFunctions",
            FormulaKind.Loss => "NetDsl.Losses",
            _ => null,
        };
        if (ofNetDsl is not null && compilation.GetTypeByMetadataName(ofNetDsl) is { } builtIn)
            yield return builtIn;
    }

    private List<IMethodSymbol> InsideNameof(ExpressionSyntax expression)
    {
        if (expression is not InvocationExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
                ArgumentList.Arguments: [var argument],
            }
            || !compilation.ContainsSyntaxTree(expression.SyntaxTree))
        {
            return [];
        }

        var model = compilation.GetSemanticModel(expression.SyntaxTree);
        var info = model.GetSymbolInfo(argument.Expression, cancellationToken);
        return info.CandidateSymbols
            .Concat(model.GetMemberGroup(argument.Expression, cancellationToken))
            .Append(info.Symbol)
            .OfType<IMethodSymbol>()
            .ToList();
    }
}
