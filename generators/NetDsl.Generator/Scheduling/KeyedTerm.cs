using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>A term that counts where an index is a certain number: <c>v = x[t] ? W[v,n] : 0</c>.</summary>
/// <param name="Key">The number.</param>
/// <param name="Value">The term.</param>
internal sealed record KeyedTerm(Expression Key, Expression Value)
{
    public static KeyedTerm? Of(Expression body, Axis index) =>
        body is Selection { Condition: Comparison { Operator: ComparisonOperator.Equal } equality, WhenFalse: Constant { Value: 0 } } selection
        && KeyOf(equality, index) is { } key
            ? new KeyedTerm(key, selection.WhenTrue)
            : null;

    private static Expression? KeyOf(Comparison equality, Axis index)
    {
        var key = IsIndex(equality.Left) ? equality.Right : IsIndex(equality.Right) ? equality.Left : null;
        return key is not null && key.All<Access>(_ => true).All(access => !access.DependsOn(index)) ? key : null;

        bool IsIndex(Expression side) => side is Position position && position.At.Plain == index;
    }
}
