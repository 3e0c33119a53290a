using System.Globalization;

namespace NetDsl.Generator.Equations;

/// <summary>
/// What stands between the brackets for one axis of a tensor, an affine form of indices: <c>n</c>, <c>2·i+u-1</c>, <c>0</c>.
/// </summary>
/// <param name="Terms">The indices and their factors, none of them 0, each index once.</param>
/// <param name="Shift">The constant.</param>
internal sealed record Subscript(EquatableArray<SubscriptTerm> Terms, int Shift)
{
    public static implicit operator Subscript(Axis axis) => new([new(axis, 1)], 0);

    public static implicit operator Subscript(int constant) => new([], constant);

    /// <summary>The index, where it stands alone.</summary>
    public Axis? Plain => Shift == 0 && Terms is [{ Factor: 1 } only] ? only.Axis : null;

    /// <summary>The indices, in the order in which they are written.</summary>
    public IEnumerable<Axis> Axes => Terms.Select(term => term.Axis);

    /// <summary>The least value that it takes.</summary>
    public int Minimum => Shift + Terms.Sum(term => Math.Min(0, term.Factor * (term.Axis.Extent - 1)));

    /// <summary>The greatest value that it takes.</summary>
    public int Maximum => Shift + Terms.Sum(term => Math.Max(0, term.Factor * (term.Axis.Extent - 1)));

    public static Subscript operator +(Subscript left, Subscript right) => new(
        left.Terms.Concat(right.Terms)
            .GroupBy(term => term.Axis)
            .Select(group => new SubscriptTerm(group.Key, group.Sum(term => term.Factor)))
            .Where(term => term.Factor != 0)
            .ToEquatableArray(),
        left.Shift + right.Shift);

    public static Subscript operator -(Subscript left, Subscript right) => left + (right * -1);

    public static Subscript operator *(Subscript subscript, int factor) => factor == 0
        ? 0
        : new Subscript(subscript.Terms.Select(term => term with { Factor = term.Factor * factor }).ToEquatableArray(), subscript.Shift * factor);

    /// <summary>What it grows by when the index grows by one.</summary>
    public int Factor(Axis axis) => Terms.FirstOrDefault(term => term.Axis == axis)?.Factor ?? 0;

    public bool DependsOn(Axis axis) => Factor(axis) != 0;

    /// <summary>The subscript with affine forms put in for some of its indices.</summary>
    public Subscript Replace(Func<Axis, Subscript?> replacement) => Terms.Aggregate(
        (Subscript)Shift,
        (sum, term) => sum + (replacement(term.Axis) ?? term.Axis) * term.Factor);

    public override string ToString() => Write("·", axis => axis.Symbol);

    /// <summary>The subscript with a sign for products and texts for its indices.</summary>
    public string Write(string times, Func<Axis, string> index)
    {
        var text = "";
        foreach (var term in Terms)
        {
            var size = Math.Abs(term.Factor);
            text += (term.Factor < 0 ? "-" : text.Length == 0 ? "" : "+")
                + (size == 1 ? "" : size.ToString(CultureInfo.InvariantCulture) + times)
                + index(term.Axis);
        }

        return text.Length == 0 ? Shift.ToString(CultureInfo.InvariantCulture)
            : Shift == 0 ? text
            : text + Shift.ToString("+0;-0", CultureInfo.InvariantCulture);
    }
}
