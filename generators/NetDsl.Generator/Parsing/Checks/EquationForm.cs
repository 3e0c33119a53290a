using Microsoft.CodeAnalysis;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Parsing;

/// <summary>Checks that a method marked [Layer] is a static method of tensors and indices.</summary>
internal static class EquationForm
{
    /// <summary>What is wrong with the method, as a predicate; null where nothing is.</summary>
    public static string? Fault(IMethodSymbol method)
    {
        var faults = Faults(method).ToArray();
        return faults.Length == 0 ? null : string.Join(" and ", faults);
    }

    private static IEnumerable<string> Faults(IMethodSymbol method)
    {
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
        if (!Is(method.ReturnType, method.ReturnType.IsScalar()) || method.RefKind != RefKind.None)
            yield return $"returns {Types.Name(method.ReturnType)}";
        if (!method.Parameters.Any(parameter => Is(parameter.Type, parameter.Type.IsTensor())))
            yield return "takes no tensor";

        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.IsParams)
                yield return $"takes '{parameter.Name}' by reference or as params";
            else if (!Is(parameter.Type, parameter.Type.IsTensor() || parameter.Type.IsIndex()))
                yield return $"takes '{parameter.Name}' of type {Types.Name(parameter.Type)}";
            else if (parameter.HasExplicitDefaultValue)
                yield return $"has a default for '{parameter.Name}'";
        }
    }

    // A type that C# does not know is its own to report.
    private static bool Is(ITypeSymbol type, bool isRight) => isRight || type.TypeKind == TypeKind.Error;
}
