namespace NetDsl.Generator.Formulas;

/// <summary>What the compiler knows about an elementary function.</summary>
/// <param name="Arity">The number of its arguments.</param>
/// <param name="Notation">How people write it: a format string of its arguments.</param>
/// <param name="IsExpensive">Whether it costs many times an addition, so that its value is worth keeping and a pass of its own.</param>
/// <param name="Evaluate">Its value in double precision.</param>
/// <param name="Differential">Its derivative.</param>
internal sealed record FunctionFacts(
    int Arity,
    string Notation,
    bool IsExpensive,
    Func<IReadOnlyList<double>, double> Evaluate,
    Differential Differential);
