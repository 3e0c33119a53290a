using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary><c>left·right + addend</c>, rounded once.</summary>
internal sealed record FusedMultiplyAdd(Expression Left, Expression Right, Expression Addend) : Expression
{
    public override Expression Map(Func<Expression, Expression> change)
    {
        var (left, right, addend) = (change(Left), change(Right), change(Addend));
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right) && ReferenceEquals(addend, Addend) ? this : new FusedMultiplyAdd(left, right, addend);
    }
}
