using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Finds arguments that use a constant of another generator. This generator cannot see their value, the C# compiler and
/// the analyzer can: without a word about it, the network would stay empty and nobody would say why.
/// </summary>
internal sealed class ConstantOrigin(Compilation compilation, Findings findings, CancellationToken cancellationToken)
{
    public void Check(IPropertySymbol property, AttributeData attribute)
    {
        if (WrittenArguments.Of(attribute, cancellationToken) is not { ArgumentList: { } list }
            || !compilation.ContainsSyntaxTree(list.SyntaxTree))
        {
            return;
        }

        var model = compilation.GetSemanticModel(list.SyntaxTree);
        foreach (var argument in list.Arguments)
        {
            var generated = argument.Expression.DescendantNodesAndSelf()
                .OfType<IdentifierNameSyntax>()
                .FirstOrDefault(name => IsGeneratedConstant(model.GetSymbolInfo(name, cancellationToken).Symbol));
            if (generated is null)
                continue;

            findings.Add(new(
                Descriptors.ConstantIsGenerated.Id,
                property.Name,
                WrittenArguments.NameOf(attribute, argument, list.Arguments.IndexOf(argument)),
                [property.Name, Vocabulary.WrittenName(attribute.AttributeClass!), generated.Identifier.ValueText]));
        }
    }

    private static bool IsGeneratedConstant(ISymbol? symbol) =>
        symbol is IFieldSymbol { IsConst: true } && HandWritten.IsOfAnotherGenerator(symbol);
}
