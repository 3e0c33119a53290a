using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>The values that [Range] on a property of an attribute class allows.</summary>
internal readonly record struct ValueRange(double Minimum, double Maximum, bool IsMinimumExclusive, bool IsMaximumExclusive)
{
    public static ValueRange? Of(IPropertySymbol property)
    {
        var range = property.GetAttributes().FirstOrDefault(attribute =>
            attribute.AttributeClass?.ToDisplayString() == "System.ComponentModel.DataAnnotations.RangeAttribute");
        if (range is not
            {
                ConstructorArguments: [{ Value: (double or int) and var minimum }, { Value: (double or int) and var maximum }],
            })
        {
            return null;
        }

        return new(
            Convert.ToDouble(minimum, CultureInfo.InvariantCulture),
            Convert.ToDouble(maximum, CultureInfo.InvariantCulture),
            IsSet(range, "MinimumIsExclusive"),
            IsSet(range, "MaximumIsExclusive"));
    }

    public bool Contains(double value) =>
        (IsMinimumExclusive ? value > Minimum : value >= Minimum) && (IsMaximumExclusive ? value < Maximum : value <= Maximum);

    public override string ToString()
    {
        var minimum = (IsMinimumExclusive ? "greater than " : "at least ") + Minimum.ToString(CultureInfo.InvariantCulture);
        var maximum = (IsMaximumExclusive ? "less than " : "at most ") + Maximum.ToString(CultureInfo.InvariantCulture);
        if (double.IsPositiveInfinity(Maximum))
            return minimum;
        return double.IsNegativeInfinity(Minimum) ? maximum : $"{minimum} and {maximum}";
    }

    private static bool IsSet(AttributeData range, string name) =>
        range.NamedArguments.Any(argument => argument is { Key: var key, Value.Value: true } && key == name);
}
