namespace NetDsl.Generator.Formulas;

/// <summary>An elementary function of its arguments.</summary>
internal sealed record Call(ElementaryFunction Function, EquatableArray<Expression> Arguments) : Expression;
