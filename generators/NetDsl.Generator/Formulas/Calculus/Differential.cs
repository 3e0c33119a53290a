namespace NetDsl.Generator.Formulas;

/// <summary>The chain rule for one function: the derivative of f(u, v, ...) from the arguments and their derivatives.</summary>
/// <param name="arguments">The arguments u, v, ...</param>
/// <param name="derivatives">Their derivatives u′, v′, ...; null where one does not depend on the variable. Not all are null.</param>
internal delegate Expression Differential(IReadOnlyList<Expression> arguments, IReadOnlyList<Expression?> derivatives);
