using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// Leaves out what conditions say of indices that holds for all of their values or for none: <c>f &lt; e</c> where each is 0 alone.
/// </summary>
/// <remarks>
/// Such a comparison would be one of constants. The JIT makes of <c>Vector.Equals(x, zero) &amp; Vector.LessThan(zero, zero)</c> the
/// first mask alone (.NET 10.0.12), which is wrong.
/// </remarks>
internal static class DecidedConditions
{
    /// <summary>The selection without them; the one side that is left where nothing is to be selected.</summary>
    public static Expression LeaveOut(Selection selection) => Reduce(selection.Condition) switch
    {
        (true, _) => selection.WhenTrue,
        (false, _) => selection.WhenFalse,
        var (_, open) => selection with { Condition = open },
    };

    private static (bool? Holds, Condition Open) Reduce(Condition condition) => condition switch
    {
        Comparison comparison => (Decide(comparison), comparison),
        Complement { Operand: var operand } => Reduce(operand) is var (holds, open) ? (!holds, new Complement(open)) : default,
        Conjunction both => Join(Reduce(both.Left), Reduce(both.Right), decisive: false, (left, right) => left & right),
        Disjunction either => Join(Reduce(either.Left), Reduce(either.Right), decisive: true, (left, right) => left | right),
        _ => (null, condition),
    };

    /// <summary>Of two conditions one that is decided either decides both or says nothing.</summary>
    private static (bool? Holds, Condition Open) Join(
        (bool? Holds, Condition Open) left,
        (bool? Holds, Condition Open) right,
        bool decisive,
        Func<Condition, Condition, Condition> join) =>
        left.Holds == decisive ? left
        : right.Holds == decisive ? right
        : left.Holds is not null ? right
        : right.Holds is not null ? left
        : (null, join(left.Open, right.Open));

    private static bool? Decide(Comparison comparison)
    {
        if (Form(comparison.Left) is not { } left || Form(comparison.Right) is not { } right)
            return null;
        var difference = left - right;
        var (least, greatest) = (difference.Minimum, difference.Maximum);
        return comparison.Operator switch
        {
            ComparisonOperator.LessThan => Within(greatest < 0, least >= 0),
            ComparisonOperator.LessThanOrEqual => Within(greatest <= 0, least > 0),
            ComparisonOperator.GreaterThan => Within(least > 0, greatest <= 0),
            ComparisonOperator.GreaterThanOrEqual => Within(least >= 0, greatest < 0),
            ComparisonOperator.Equal => Within(least == 0 && greatest == 0, least > 0 || greatest < 0),
            _ => Within(least > 0 || greatest < 0, least == 0 && greatest == 0),
        };
    }

    private static bool? Within(bool always, bool never) => always ? true : never ? false : null;

    /// <summary>An index, or a whole number, as an affine form; null for anything else.</summary>
    private static Subscript? Form(Expression expression) => expression switch
    {
        Position position => position.At,
        Constant { Value: var value } when value == (int)value => (int)value,
        _ => null,
    };
}
