using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>Writes constants as strings that are the same in every culture and read back as the same value.</summary>
internal static class InvariantText
{
    public static string Of(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Array } or { IsNull: true } => "",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => Types.QualifiedName(type),
        { Kind: TypedConstantKind.Enum } => NameOf(constant) ?? Of(constant.Value),
        _ => Of(constant.Value),
    };

    /// <summary>The member of its enum that a value is; null where it has no name.</summary>
    public static string? NameOf(TypedConstant constant) => constant.Type?.GetMembers()
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name;

    private static string Of(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        double number => Of(number),
        float number => Of(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    // The shortest text that reads back; "R" alone does not always on the .NET Framework, where some editors run.
    private static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) && back.Equals(number)
            ? text
            : number.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string Of(float number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) && back.Equals(number)
            ? text
            : number.ToString("G9", CultureInfo.InvariantCulture);
    }
}
