using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>Finds the place in the source where a <see cref="Problem"/> stands.</summary>
internal static class ProblemLocator
{
    /// <summary>The place that the problem says; where it is not to be found, the nearest one around it.</summary>
    public static Location Find(INamedTypeSymbol network, Problem problem, CancellationToken cancellationToken)
    {
        if (problem is { Place: Place.ContainingType, Member: { } containing })
            return NameOfContainingType(network, containing, cancellationToken) ?? NameOf(network, cancellationToken);
        if (problem.Member is { } name)
            return InMember(network, name, problem, cancellationToken) ?? NameOf(network, cancellationToken);
        return problem.Argument is { } argument && MarkOf(network) is { } attribute
            ? InAttribute(attribute, argument, cancellationToken) ?? NameOf(network, cancellationToken)
            : NameOf(network, cancellationToken);
    }

    private static Location? InMember(
        INamedTypeSymbol network, string name, Problem problem, CancellationToken cancellationToken)
    {
        var members = HandWritten.MembersOf(network).Where(member => member.Name == name).ToArray();
        var property = members.OfType<IPropertySymbol>().FirstOrDefault(member => Vocabulary.AttributesOf(member).Any());
        var place = property is null ? null : InProperty(property, problem, cancellationToken);
        return place ?? (property ?? members.FirstOrDefault())?.Locations.FirstOrDefault(location => location.IsInSource);
    }

    private static Location? InProperty(IPropertySymbol property, Problem problem, CancellationToken cancellationToken)
    {
        var syntax = property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) as BasePropertyDeclarationSyntax;
        var attributes = Vocabulary.AttributesOf(property);
        return problem.Place switch
        {
            Place.Type => syntax?.Type.GetLocation(),
            Place.Attribute => InAttribute(attributes.First(), problem.Argument, cancellationToken),
            Place.SecondAttribute => InAttribute(attributes.Last(), null, cancellationToken),
            _ => null,
        };
    }

    /// <summary>The value of an argument; the attribute where the argument is not written.</summary>
    private static Location? InAttribute(AttributeData attribute, string? argument, CancellationToken cancellationToken)
    {
        if (argument is not null)
        {
            var (name, index) = Split(argument);
            if (WrittenArguments.ValueOf(attribute, name, index, cancellationToken) is { } value)
                return value.GetLocation();
        }

        return WrittenArguments.Of(attribute, cancellationToken)?.GetLocation();
    }

    /// <summary><c>sources[1]</c> is the second value of the parameter <c>sources</c>.</summary>
    private static (string Name, int? Index) Split(string argument)
    {
        var bracket = argument.IndexOf('[');
        return bracket > 0 && int.TryParse(argument.Substring(bracket + 1).TrimEnd(']'), out var index)
            ? (argument.Substring(0, bracket), index)
            : (argument, null);
    }

    private static Location? NameOfContainingType(INamedTypeSymbol network, string name, CancellationToken cancellationToken)
    {
        for (var type = network.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Name == name)
                return NameOf(type, cancellationToken);
        }

        return null;
    }

    private static AttributeData? MarkOf(INamedTypeSymbol type) => Vocabulary.MarkOf(type) ?? Vocabulary.FactorialAttributeOf(type);

    /// <summary>The type's name in the part that is marked [Network], [Block] or [Factorial], else in its first part.</summary>
    private static Location NameOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var marked = MarkOf(type) is { } attribute
            ? WrittenArguments.Of(attribute, cancellationToken)?.FirstAncestorOrSelf<TypeDeclarationSyntax>()
            : null;
        var part = marked ?? HandWritten.PartsOf(type, cancellationToken).FirstOrDefault();
        return part?.Identifier.GetLocation() ?? type.Locations.FirstOrDefault() ?? Location.None;
    }
}
