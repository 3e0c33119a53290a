namespace NetDsl.Generator.Equations;

/// <summary>What stands between the brackets for one axis: an index moved by a constant, <c>n</c> or <c>n+6</c>.</summary>
internal sealed record Subscript(Axis Axis, int Shift)
{
    public static implicit operator Subscript(Axis axis) => new(axis, 0);

    public override string ToString() => Shift == 0 ? Axis.Symbol : $"{Axis.Symbol}+{Shift}";
}
