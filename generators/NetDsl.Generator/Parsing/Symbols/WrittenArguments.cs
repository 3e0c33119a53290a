using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Parsing;

/// <summary>Finds where an argument of an attribute is written.</summary>
internal static class WrittenArguments
{
    /// <summary>The syntax of an attribute, if it is written in this compilation.</summary>
    public static AttributeSyntax? Of(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    /// <summary>The argument of a name; several where the parameter takes several.</summary>
    public static IEnumerable<AttributeArgumentSyntax> Find(
        AttributeData attribute, string name, CancellationToken cancellationToken)
    {
        var arguments = Of(attribute, cancellationToken)?.ArgumentList?.Arguments ?? [];
        return arguments.Where((argument, index) => NameOf(attribute, argument, index) == name);
    }

    /// <summary>The value of an argument; of several values the one at an index, be they written as an array or one after another.</summary>
    public static ExpressionSyntax? ValueOf(AttributeData attribute, string name, int? index, CancellationToken cancellationToken)
    {
        var written = Find(attribute, name, cancellationToken).Select(argument => argument.Expression).ToArray();
        return index is { } place && written is [var array] && Elements(array) is { } elements
            ? elements.ElementAtOrDefault(place) ?? array
            : written.ElementAtOrDefault(index ?? 0);
    }

    private static IReadOnlyList<ExpressionSyntax>? Elements(ExpressionSyntax array) => array switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        ImplicitArrayCreationExpressionSyntax implicitArray => [.. implicitArray.Initializer.Expressions],
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        _ => null,
    };

    /// <summary>The name of the parameter or property that an argument sets.</summary>
    public static string? NameOf(AttributeData attribute, AttributeArgumentSyntax argument, int index)
    {
        if (argument.NameEquals is { } property)
            return property.Name.Identifier.ValueText;
        if (argument.NameColon is { } parameter)
            return parameter.Name.Identifier.ValueText;

        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        if (parameters.IsEmpty)
            return null;
        return index < parameters.Length || parameters[parameters.Length - 1].IsParams
            ? parameters[Math.Min(index, parameters.Length - 1)].Name
            : null;
    }
}
