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
