namespace NetDsl.Generator.Formulas;

/// <summary>What is true or false of numbers.</summary>
internal abstract record Condition
{
    /// <summary>This condition with the numbers that it compares changed, from left to right; this very one where none changed.</summary>
    public abstract Condition Map(Func<Expression, Expression> change);

    public static Condition operator &(Condition left, Condition right) => new Conjunction(left, right);

    public static Condition operator |(Condition left, Condition right) => new Disjunction(left, right);
}
