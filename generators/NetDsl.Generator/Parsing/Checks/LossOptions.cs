using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>Checks the options of a loss: each is a parameter of its method, and has a value that it allows.</summary>
internal static class LossOptions
{
    /// <summary>The argument of [Minimize] that names the method.</summary>
    public const string Loss = "loss";

    private const string Weight = "Weight";

    // Prediction and target come first; what follows are options.
    private const int FirstOption = 2;

    public static void Check(MarkedProperty layer, IReadOnlyList<Argument> arguments, Formula? formula, Findings findings)
    {
        foreach (var argument in arguments.Where(argument => argument.Name is not (Loss or "From")))
        {
            var fault = NotOf(formula, argument) ?? Fault(layer.Attribute.AttributeClass!, argument);
            if (fault is null)
                continue;
            findings.Add(new(
                Descriptors.OptionIsWrong.Id,
                layer.Name,
                argument.Name,
                [layer.Name, argument.Name, string.Join(", ", argument.Values), fault]));
        }
    }

    private static string? NotOf(Formula? formula, Argument argument)
    {
        if (formula is null || argument.Name == Weight)
            return null;
        return formula.Parameters.Skip(FirstOption).Any(parameter => OptionName.IsSame(parameter.Name, argument.Name))
            ? null
            : $"the loss '{formula.Name}' has no parameter '{OptionName.OfParameter(argument.Name)}'";
    }

    private static string? Fault(INamedTypeSymbol attributeClass, Argument argument)
    {
        var property = LayerOptions.PropertyOf(attributeClass, argument.Name);
        if (property?.Type.SpecialType is SpecialType.System_Boolean or SpecialType.System_String)
            return null;
        var number = argument.Values is [var value]
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : double.NaN;
        return LayerOptions.Fault(property, number);
    }
}
