namespace NetDsl.Generator.Formulas;

/// <summary>An activation or a loss: a method of numbers, as its expression.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Kind">Which attribute marks the method.</param>
/// <param name="Parameters">The parameters: one number for an activation, prediction and target for a loss, then options.</param>
/// <param name="Body">The expression; its variables are parameters, everything else is put in.</param>
/// <param name="Initialization">For an activation, the name of the member of <c>Initialization</c> that suits it; "Default" where it does not say.</param>
/// <param name="Prediction">For a loss, the activation that makes the prediction; null for the identity.</param>
internal sealed record Formula(
    string Name,
    FormulaKind Kind,
    EquatableArray<FormulaParameter> Parameters,
    Expression Body,
    string Initialization,
    string? Prediction)
{
    /// <summary>What <see cref="Targets"/> is where the attribute does not say.</summary>
    public const string AnyTarget = "Real";

    /// <summary>For a loss, the member of <c>TargetDomain</c> that says which targets it takes.</summary>
    public string Targets { get; init; } = AnyTarget;
}
