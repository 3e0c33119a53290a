using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Formulas;

/// <summary>Reads what stands before the body of a marked method: its attribute, parameters and return type.</summary>
internal static class FormulaSignature
{
    private const string ActivationAttribute = "NetDsl.ActivationAttribute";
    private const string LossAttribute = "NetDsl.LossAttribute";

    /// <summary>The formula but for its body, which is NaN; null where the signature is not that of a formula.</summary>
    public static Formula? Read(IMethodSymbol method, ProblemList problems, CancellationToken cancellationToken)
    {
        var syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as MethodDeclarationSyntax;
        var name = syntax?.Identifier.GetLocation() ?? method.Locations.FirstOrDefault() ?? Location.None;
        if (FindMark(method) is not { } mark)
        {
            problems.Add($"'{method.Name}' is not marked [Activation] or [Loss]", name);
            return null;
        }

        var kind = IsActivation(mark) ? FormulaKind.Activation : FormulaKind.Loss;
        if (!method.IsStatic)
            problems.Add($"'{method.Name}' must be static: a formula depends on its parameters alone", name);
        if (method.IsGenericMethod || method.ContainingType is { IsGenericType: true })
        {
            var reason = $"'{method.Name}' must not be generic: a formula is one of float or double";
            problems.Add(reason, syntax?.TypeParameterList?.GetLocation() ?? name);
        }

        if (method.ReturnType.TypeKind != TypeKind.Error && !method.ReturnType.IsReal())
        {
            var reason = $"'{method.Name}' returns {method.ReturnType.ToDisplayString()}; a formula returns float or double";
            problems.Add(reason, syntax?.ReturnType.GetLocation() ?? name);
        }

        var parameters = ReadParameters(method, kind, name, problems, cancellationToken);
        return problems.Any || parameters is null
            ? null
            : new Formula(method.Name, kind, parameters.ToEquatableArray(), double.NaN, Initialization(mark), Prediction(mark))
            {
                Targets = Member(mark, nameof(Formula.Targets)) ?? Formula.AnyTarget,
            };
    }

    /// <summary>Whether a method is marked [Activation] or [Loss].</summary>
    public static bool IsMarked(IMethodSymbol method) => FindMark(method) is not null;

    private static AttributeData? FindMark(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() is ActivationAttribute or LossAttribute);

    private static bool IsActivation(AttributeData mark) => mark.AttributeClass?.ToDisplayString() == ActivationAttribute;

    private static List<FormulaParameter>? ReadParameters(
        IMethodSymbol method, FormulaKind kind, Location name, ProblemList problems, CancellationToken cancellationToken)
    {
        var required = kind == FormulaKind.Activation ? 1 : 2;
        var shape = kind == FormulaKind.Activation
            ? "an activation has one number, then options with defaults or learnable parameters: float F(float x, float slope = 0.01f), "
                + "float F(float x, [Parameter(0.25f)] float slope)"
            : "a loss has the prediction and the target, then options with defaults: float F(float prediction, float target, float delta = 1)";
        if (method.Parameters.Length < required)
            problems.Add($"'{method.Name}' has {Count(method.Parameters.Length)}; {shape}", name);

        var hasErrors = method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error);
        var parameters = new List<FormulaParameter>();
        foreach (var parameter in method.Parameters)
        {
            var location = LocationOf(parameter, cancellationToken) ?? name;
            if (Objection(parameter, kind, required, shape) is { } objection)
                problems.Add($"The parameter '{parameter.Name}' {objection}", location);
            parameters.Add(LearnableParameter.Read(parameter) ?? new(parameter.Name, parameter.Ordinal < required ? null : Default(parameter)));
        }

        return hasErrors ? null : parameters;
    }

    private static string? Objection(IParameterSymbol parameter, FormulaKind kind, int required, string shape)
    {
        if (LearnableParameter.Fault(parameter, kind, required) is { } fault)
            return fault;
        if (parameter.RefKind != RefKind.None || parameter.IsParams)
            return "is passed by reference or as params; a formula takes plain numbers";
        if (!parameter.Type.IsReal() && parameter.Type.TypeKind != TypeKind.Error)
            return $"is {parameter.Type.ToDisplayString()}; the parameters of a formula are float or double";
        return parameter.Ordinal >= required && !parameter.HasExplicitDefaultValue && !LearnableParameter.Is(parameter)
            ? $"has no default; {shape}"
            : null;
    }

    private static string Count(int parameters) => parameters == 0 ? "no parameters" : "one parameter";

    private static Location? LocationOf(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken).GetLocation();

    private static double? Default(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue ? WrittenNumber.Of(parameter.ExplicitDefaultValue ?? 0.0) : null;

    private static string Initialization(AttributeData mark) =>
        Member(mark, nameof(Formula.Initialization)) ?? FormulaParser.DefaultInitialization;

    /// <summary>The member of an enum that an argument names.</summary>
    private static string? Member(AttributeData mark, string argument)
    {
        var value = Named(mark, argument);
        return value.Type?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;
    }

    private static string? Prediction(AttributeData mark) => Named(mark, nameof(Formula.Prediction)).Value as string;

    private static TypedConstant Named(AttributeData mark, string name) =>
        mark.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
}
