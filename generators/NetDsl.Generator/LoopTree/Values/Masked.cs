using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>A vector whose lanes past the end of an index hold something else.</summary>
internal sealed record Masked : Expression
{
    private Masked(Expression value, Axis along, Expression? otherwise) => (Value, Along, Otherwise) = (value, along, otherwise);

    public Expression Value { get; private init; }

    public Axis Along { get; }

    /// <summary>What they hold; null for zero, whatever the lane held.</summary>
    public Expression? Otherwise { get; private init; }

    /// <summary>The width of the vector.</summary>
    public Width Width { get; init; } = Width.Vector;

    /// <summary>A vector with zeros past the end; the vector itself where no lane is.</summary>
    public static Expression WithZeros(Expression value, Axis along, Width width) =>
        RowEdge.IsWhole(along) ? value : new Masked(value, along, null) { Width = width };

    /// <summary>A vector with something else past the end; the vector itself where no lane is.</summary>
    public static Expression Select(Expression value, Axis along, Expression otherwise) =>
        RowEdge.IsWhole(along) ? value : new Masked(value, along, otherwise);

    public override Expression Map(Func<Expression, Expression> change)
    {
        var (value, otherwise) = (change(Value), Otherwise is null ? null : change(Otherwise));
        return ReferenceEquals(value, Value) && ReferenceEquals(otherwise, Otherwise) ? this : this with { Value = value, Otherwise = otherwise };
    }
}
