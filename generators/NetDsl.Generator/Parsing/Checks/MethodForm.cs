using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>Checks that a method marked [Activation] or [Loss] is a static method of numbers.</summary>
internal static class MethodForm
{
    /// <summary>The message arguments of what is wrong with the method; null where nothing is.</summary>
    public static EquatableArray<string>? Fault(IMethodSymbol method, FormulaKind kind)
    {
        var faults = Faults(method, kind).ToArray();
        if (faults.Length == 0)
            return null;

        return kind == FormulaKind.Loss
            ? [method.Name, string.Join(" and ", faults), "Loss", $"static float {method.Name}(float prediction, float target)"]
            : [method.Name, string.Join(" and ", faults), "Activation", $"static float {method.Name}(float x)"];
    }

    /// <summary>The kinds with which a method is marked.</summary>
    public static IEnumerable<FormulaKind> KindsOf(IMethodSymbol method) =>
        new[] { FormulaKind.Activation, FormulaKind.Loss }.Where(kind => FormulaNames.IsMarked(method, kind));

    /// <summary>The descriptor of the problems that this class finds.</summary>
    public static DiagnosticDescriptor Descriptor => Descriptors.MethodHasTheWrongForm;

    private static IEnumerable<string> Faults(IMethodSymbol method, FormulaKind kind)
    {
        var needed = kind == FormulaKind.Loss ? 2 : 1;
        if (method.MethodKind != MethodKind.Ordinary)
            yield return "is not an ordinary method";
        if (!method.IsStatic)
            yield return "is not static";
        if (method.IsAsync)
            yield return "is async";
        if (method.IsGenericMethod)
            yield return "is generic";
        if (Types.IsInGenericType(method))
            yield return "is a method of a generic type";
        if (!IsNumber(method.ReturnType) || method.RefKind != RefKind.None)
            yield return $"returns {Types.Name(method.ReturnType)}";
        if (method.Parameters.Length < needed)
            yield return $"has {Count(method.Parameters.Length)}";

        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
                yield return $"takes '{parameter.Name}' by reference";
            else if (!IsNumber(parameter.Type))
                yield return $"takes '{parameter.Name}' of type {Types.Name(parameter.Type)}";
            else if (parameter.Ordinal >= needed && !parameter.HasExplicitDefaultValue && !LearnableParameter.Is(parameter))
                yield return $"takes '{parameter.Name}', an option, without a default";
        }
    }

    private static string Count(int parameters) => parameters switch
    {
        0 => "no parameter",
        1 => "one parameter",
        _ => $"{parameters} parameters",
    };

    // A type that C# does not know is its own to report.
    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double || type.TypeKind == TypeKind.Error;
}
