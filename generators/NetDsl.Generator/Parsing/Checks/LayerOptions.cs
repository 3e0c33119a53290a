using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>Checks the numbers among the options of a layer: each lies in the range that its property allows.</summary>
internal static class LayerOptions
{
    public static void Check(MarkedProperty layer, IReadOnlyList<Argument> arguments, Findings findings)
    {
        foreach (var argument in arguments)
        {
            if (Fault(layer.Attribute.AttributeClass!, argument) is { } fault)
            {
                findings.Add(new(
                    Descriptors.OptionIsOutOfRange.Id,
                    layer.Name,
                    argument.Name,
                    [layer.Name, argument.Name, string.Join(", ", argument.Values), fault]));
            }
        }
    }

    /// <summary>The property of an attribute that an argument sets.</summary>
    public static IPropertySymbol? PropertyOf(INamedTypeSymbol attributeClass, string name)
    {
        for (var type = attributeClass; type is not null; type = type.BaseType)
        {
            var property = type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => OptionName.IsSame(property.Name, name));
            if (property is not null)
                return property;
        }

        return null;
    }

    /// <summary>What is wrong with a number that a property is set to; null where nothing is.</summary>
    public static string? Fault(IPropertySymbol? property, double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
            return "it must be a finite number";
        return property is not null && ValueRange.Of(property) is { } range && !range.Contains(number) ? $"it must be {range}" : null;
    }

    private static string? Fault(INamedTypeSymbol attributeClass, Argument argument) =>
        PropertyOf(attributeClass, argument.Name) is { } property
        && (property.SetMethod is not null || ValueRange.Of(property) is not null)
        && argument.Values is [var value]
        && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Fault(property, number)
            : null;
}
