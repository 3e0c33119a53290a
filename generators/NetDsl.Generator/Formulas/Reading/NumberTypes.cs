using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Formulas;

/// <summary>The C# types that stand for numbers in a formula.</summary>
internal static class NumberTypes
{
    /// <summary>Whether a type is float or double.</summary>
    public static bool IsReal(this ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    /// <summary>Whether every value of a type is a number that a formula can hold: whole numbers come from literals and MathF.Sign.</summary>
    public static bool IsNumber(this ITypeSymbol? type) => type.IsReal() || type?.SpecialType is
        SpecialType.System_SByte or SpecialType.System_Byte or
        SpecialType.System_Int16 or SpecialType.System_UInt16 or
        SpecialType.System_Int32 or SpecialType.System_UInt32 or
        SpecialType.System_Int64 or SpecialType.System_UInt64;
}
