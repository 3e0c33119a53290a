namespace NetDsl.Generator.Equations;

/// <summary>An index of an equation and its range: the n of <c>z[n]</c>, which runs from 0 to below its extent.</summary>
internal sealed record Axis(string Symbol, int Extent)
{
    /// <summary>
    /// The samples of a batch, whose number is known at run time only. Equations leave this index out, since every value
    /// belongs to one sample, but for those that sum over the samples.
    /// </summary>
    public static readonly Axis Sample = new("s", 0);

    public static Subscript operator *(Axis axis, int factor) => (Subscript)axis * factor;

    public static Subscript operator *(int factor, Axis axis) => (Subscript)axis * factor;

    public static Subscript operator +(Axis left, Axis right) => (Subscript)left + right;

    public static Subscript operator +(Axis axis, int shift) => (Subscript)axis + shift;

    public static Subscript operator -(Axis axis, int shift) => (Subscript)axis + -shift;

    /// <summary>The index, called otherwise where one of some others has its name.</summary>
    public Axis Unlike(IEnumerable<Axis> others)
    {
        var names = new HashSet<string>(others.Select(other => other.Symbol));
        var index = this;
        while (names.Contains(index.Symbol))
            index = index with { Symbol = index.Symbol + "_" };
        return index;
    }
}
