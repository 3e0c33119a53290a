namespace NetDsl.Generator.Equations;

/// <summary>Which elements of a tensor a reading reaches while its indices run, and how often.</summary>
internal static class IndexMap
{
    /// <summary>Whether no element is reached twice: of <c>x[2·i+u]</c> with u below 2, but not with u below 3.</summary>
    public static bool IsInjective(this TensorRead read) => read.At.All(IsInjective);

    /// <summary>Whether every element is reached, and once.</summary>
    public static bool IsBijective(this TensorRead read) => read.IsInjective()
        && read.At.Zip(read.Tensor.Shape, (at, size) => at.Minimum == 0 && at.Maximum == size - 1 && Count(at) == size).All(whole => whole)
        && read.At.SelectMany(at => at.Axes).Distinct().Count() == read.At.Sum(at => at.Terms.Count);

    /// <summary>Whether two readings of one tensor have no element in common, as far as that is easily seen.</summary>
    public static bool IsDisjoint(TensorRead left, TensorRead right) => left.At.Count == right.At.Count
        && left.At.Zip(right.At, IsDisjoint).Any(disjoint => disjoint);

    private static bool IsDisjoint(Subscript left, Subscript right)
    {
        if (left.Maximum < right.Minimum || right.Maximum < left.Minimum)
            return true;
        var step = left.Terms.Concat(right.Terms).Aggregate(0, (divisor, term) => Gcd(divisor, Math.Abs(term.Factor)));
        return step > 1 && (left.Shift - right.Shift) % step != 0;
    }

    /// <summary>The factors are those of a number system with mixed bases: each exceeds what the smaller ones reach together.</summary>
    private static bool IsInjective(Subscript at)
    {
        var reach = 0;
        foreach (var term in at.Terms.OrderBy(term => Math.Abs(term.Factor)))
        {
            if (Math.Abs(term.Factor) <= reach)
                return false;
            reach += Math.Abs(term.Factor) * (term.Axis.Extent - 1);
        }

        return true;
    }

    private static int Count(Subscript at) => at.Axes.Aggregate(1, (count, axis) => count * axis.Extent);

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
