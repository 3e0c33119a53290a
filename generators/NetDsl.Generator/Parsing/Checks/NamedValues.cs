using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>Checks that an argument of an enum has a value with a name: C# takes <c>(Precision)7</c> for one.</summary>
internal static class NamedValues
{
    /// <summary>What is wrong with the arguments of an attribute.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="owner">What bears the attribute: a property, method or network.</param>
    /// <param name="member">The owner as the member at which a problem stands; null for the network.</param>
    public static IEnumerable<Problem> Check(AttributeData attribute, string owner, string? member)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Value is not { Kind: TypedConstantKind.Enum, Type: { } type } value || InvariantText.NameOf(value) is not null)
                continue;
            yield return new(
                Descriptors.ValueHasNoName.Id,
                member,
                argument.Key,
                [owner, argument.Key, InvariantText.Of(value), Types.Name(type), Choice(type)]);
        }
    }

    /// <summary>The members, as "Single or Double".</summary>
    private static string Choice(ITypeSymbol type)
    {
        var names = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.Name).ToList();
        return names.Count < 2
            ? string.Concat(names)
            : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1];
    }
}
