using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Constants as they are meant: formulas are of real numbers, and a network in double computes them in double. So <c>0.01f</c> is
/// 0.01 and not the nearest float, 0.00999999977648258; <c>1f / 3</c> is a third; and <c>MathF.PI</c> is π. A network in single
/// precision rounds them to float when it is written.
/// </summary>
internal static class WrittenNumber
{
    /// <summary>The value of a constant; null where the operation is none.</summary>
    public static double? Of(IOperation operation)
    {
        if (operation.ConstantValue is not { HasValue: true, Value: { } value } || !operation.Type.IsNumber())
            return null;
        if (!operation.Type.IsReal())
            return Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return operation switch
        {
            ILiteralOperation { Syntax: { } syntax } => OfLiteral(syntax.ToString()) ?? Of(value),
            IFieldReferenceOperation field => OfMathematics(field.Field) ?? Of(value),
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand) ?? Of(value),
            IConversionOperation conversion => Of(conversion.Operand) ?? Of(value),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => -Of(unary.Operand) ?? Of(value),
            IBinaryOperation binary when Of(binary.LeftOperand) is { } left && Of(binary.RightOperand) is { } right =>
                binary.OperatorKind switch
                {
                    BinaryOperatorKind.Add => left + right,
                    BinaryOperatorKind.Subtract => left - right,
                    BinaryOperatorKind.Multiply => left * right,
                    BinaryOperatorKind.Divide => left / right,
                    _ => Of(value),
                },
            _ => Of(value),
        };
    }

    /// <summary>A value that the compiler knows: of a float, the shortest decimal that is read as that float.</summary>
    public static double Of(object value) => value is float single && !float.IsNaN(single) && !float.IsInfinity(single)
        ? Numerals.Parse(Numerals.Write(single))
        : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static double? OfLiteral(string text)
    {
        var value = Numerals.Parse(text.Replace("_", "").TrimEnd('f', 'F', 'd', 'D', 'm', 'M'));
        return double.IsNaN(value) ? null : value;
    }

    private static double? OfMathematics(IFieldSymbol field) => field.ContainingType.ToDisplayString() == "System.MathF"
        ? field.Name switch { nameof(Math.PI) => Math.PI, nameof(Math.E) => Math.E, "Tau" => 2 * Math.PI, _ => null }
        : null;
}
