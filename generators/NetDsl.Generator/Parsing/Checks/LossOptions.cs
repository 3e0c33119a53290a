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

    // Prediction and target come first; what follows are options.
    private const int FirstOption = 2;

    public static void Check(MarkedProperty layer, IReadOnlyList<Argument> arguments, Formula? formula, Findings findings)
    {
        foreach (var argument in arguments)
        {
            if (argument is { Values: [var value] } && Fault(layer.Attribute.AttributeClass!, argument.Name, value) is { } fault)
                Add(argument.Name, value, fault);
        }

        if (formula is null)
            return;
        var options = arguments.Where(argument => argument.Name is not (Loss or "From" or "Weight")).ToArray();
        foreach (var option in options)
        {
            var parameter = WithSmallInitial(option.Name);
            if (!formula.Parameters.Skip(FirstOption).Any(one => IsSame(one.Name, option.Name)))
                Add(option.Name, string.Join(", ", option.Values), $"the loss '{formula.Name}' has no parameter '{parameter}'");
        }

        void Add(string option, string value, string reason) =>
            findings.Add(new(Descriptors.OptionIsWrong.Id, layer.Name, option, [layer.Name, option, value, reason]));
    }

    private static string? Fault(INamedTypeSymbol attributeClass, string name, string value)
    {
        if (PropertyOf(attributeClass, name) is not { } property || !IsNumber(property.Type))
            return null;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || double.IsNaN(number)
            || double.IsInfinity(number))
        {
            return "it must be a finite number";
        }

        return ValueRange.Of(property) is { } range && !range.Contains(number) ? $"it must be {range}" : null;
    }

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol attributeClass, string name)
    {
        for (var type = attributeClass; type is not null; type = type.BaseType)
        {
            var property = type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => IsSame(property.Name, name));
            if (property is not null)
                return property;
        }

        return null;
    }

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Int32;

    // Delta is the option, delta the parameter.
    private static bool IsSame(string left, string right) => WithSmallInitial(left) == WithSmallInitial(right);

    private static string WithSmallInitial(string name) =>
        name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
