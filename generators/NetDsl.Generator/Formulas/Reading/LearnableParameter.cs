using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Formulas;

/// <summary>Reads parameters of a method that are marked [Parameter]: training changes them.</summary>
internal static class LearnableParameter
{
    private const string ParameterAttribute = "NetDsl.ParameterAttribute";
    private const string PerChannel = nameof(PerChannel);

    /// <summary>Whether a parameter is marked.</summary>
    public static bool Is(IParameterSymbol parameter) => MarkOf(parameter) is not null;

    /// <summary>The parameter, with the value from which training starts; null where it is not marked.</summary>
    public static FormulaParameter? Read(IParameterSymbol parameter)
    {
        if (MarkOf(parameter) is not { } mark)
            return null;
        var isPerChannel = mark.NamedArguments.Any(argument => argument is { Key: PerChannel, Value.Value: true });
        return new(parameter.Name, Start(mark), IsLearned: true, isPerChannel);
    }

    /// <summary>Why a parameter cannot be learned; null where it can, or is not to be.</summary>
    public static string? Fault(IParameterSymbol parameter, FormulaKind kind, int required)
    {
        if (MarkOf(parameter) is not { } mark)
            return null;
        if (kind == FormulaKind.Loss)
            return "is marked [Parameter], but a loss that could learn would only learn to be small: mark parameters of activations";
        if (parameter.Ordinal < required)
            return "is marked [Parameter], but the first parameter is the value to which the activation is applied: mark one after it";
        return double.IsNaN(Start(mark)) || double.IsInfinity(Start(mark)) ? "starts at no finite number" : null;
    }

    private static double Start(AttributeData mark) => mark.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: { } start }]
        ? WrittenNumber.Of(start)
        : 0;

    private static AttributeData? MarkOf(IParameterSymbol parameter) =>
        parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == ParameterAttribute);
}
