using NetDsl.Generator.Checking;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Checking;

/// <summary>A violation of each rule is found, at the equation where it is.</summary>
public sealed class EquationVerifierTests
{
    private static readonly Tensor X = Values("x", 4);
    private static readonly Tensor Y = Values("y", 4);
    private static readonly Tensor Z = Values("z", 6);
    private static readonly Axis I = new("i", 4);
    private static readonly Axis U = new("u", 3);
    private static readonly Axis T = new("t", 3);

    [Fact]
    public void What_is_defined_before_it_is_read_holds() => Assert.Empty(Verify(new(Y[I], X[I]), new(Z[I], Y[I])));

    [Fact]
    public void What_is_read_too_early_is_found() => Assert.Equal(
        "ReadsAreDefined: z[i]: element 0 of y is defined later",
        Only(new(Z[I], Y[I]), new(Y[I], X[I])));

    [Fact]
    public void One_element_that_is_read_too_early_is_found() => Assert.Equal(
        "ReadsAreDefined: z[i]: element 3 of y is defined later",
        Only(new(Y[new Axis("j", 3)], X[new Axis("j", 3)]), new(Z[I], Y[I]), new(Y[3], X[0])));

    [Fact]
    public void What_nothing_defines_is_found() => Assert.Equal("ReadsAreDefined: z[i]: nothing defines y", Only(new Equation(Z[I], Y[I])));

    /// <summary>z[i+1] = x[i] leaves a border, which is zero.</summary>
    [Fact]
    public void A_border_that_nothing_defines_is_zero() => Assert.Empty(Verify(new(Z[I + 1], X[I]), new(Y[I], Z[I] + Z[I + 2])));

    /// <summary>z[0] = Σᵢ w[i] and Σᵢ w[i+1] of a w whose last element is defined later.</summary>
    [Fact]
    public void Sums_reach_what_their_indices_reach()
    {
        var w = Values("w", 5);

        Assert.Empty(Verify(new(w[I], X[I]), new(Z[0], Reduction.Sum(I, w[I])), new(w[4], X[0])));
        Assert.Equal(
            "ReadsAreDefined: z[0]: element 4 of w is defined later",
            Only(new(w[I], X[I]), new(Z[0], Reduction.Sum(I, w[I + 1])), new(w[4], X[0])));
    }

    [Fact]
    public void A_subscript_that_leaves_its_axis_is_found() => Assert.Equal(
        "SubscriptsAreInside: y[i]: i+1 of x runs from 1 to 4, of 4",
        Only(new Equation(Y[I], X[I + 1])));

    [Fact]
    public void A_subscript_below_zero_is_found() => Assert.Equal(
        "SubscriptsAreInside: y[i-1]: i-1 of y runs from -1 to 2, of 4",
        Only(new Equation(Y[I - 1], X[I])));

    [Fact]
    public void A_number_of_an_index_that_nothing_binds_is_found() => Assert.Equal(
        "IndicesAreBound: y[i]: nothing runs along u, to below 3",
        Only(new Equation(Y[I], new Position(U))));

    [Fact]
    public void An_index_of_another_extent_is_another_index() => Assert.Equal(
        "IndicesAreBound: y[i]: nothing runs along i, to below 3",
        Only(new Equation(Y[I], X[new Axis("i", 3)])));

    /// <summary>What the batch has once sums over its samples.</summary>
    [Fact]
    public void A_value_of_each_sample_that_is_not_summed_is_found()
    {
        var mean = new Tensor("m", "m", Generator.Equations.TensorSpace.BatchValues, [4]);

        Assert.Empty(Verify(new Equation(mean[I], Reduction.Sum(Axis.Sample, X[I]))));
        Assert.Equal("IndicesAreBound: m[i]: nothing runs along s, to below 0", Only(new Equation(mean[I], X[I])));
    }

    [Fact]
    public void A_sum_that_nothing_begins_is_found() => Assert.Equal(
        "SumsAreBegun: y[i]: element 0 of y holds nothing yet",
        Only(new Equation(Y[I], X[I], Accumulates: true)));

    [Fact]
    public void A_sum_that_is_begun_with_zero_or_a_first_part_holds()
    {
        Assert.Empty(Verify(new(Z[new Axis("n", 6)], 0), new(Z[I + U * 1], X[I], Accumulates: true)));
        Assert.Empty(Verify(new(Y[I], X[I]), new(Y[I], X[I], Accumulates: true)));
    }

    [Fact]
    public void What_is_cleared_in_part_is_found() => Assert.Equal(
        "SumsAreBegun: z[i+u]: element 5 of z holds nothing yet",
        Only(new(Z[new Axis("n", 5)], 0), new(Z[I + U], X[I], Accumulates: true)));

    [Fact]
    public void A_store_over_another_is_found() => Assert.Equal(
        "StoresDoNotMeet: y[i]: element 0 of y is overwritten",
        Only(new(Y[I], X[I]), new(Y[I], 2 * X[I])));

    [Fact]
    public void A_sum_that_is_cleared_twice_is_found() => Assert.Equal(
        "StoresDoNotMeet: y[i]: element 0 of y is overwritten",
        Only(new(Y[I], 0), new(Y[I], X[I], Accumulates: true), new(Y[I], 0), new(Y[I], X[I], Accumulates: true)));

    [Fact]
    public void Stores_of_one_loop_that_meet_are_found() => Assert.Equal(
        "StoresDoNotMeet: z[i+u]: element 1 of z is overwritten",
        Only(new Equation(Z[I + U], X[I])));

    /// <summary>−∞ around what is pooled.</summary>
    [Fact]
    public void What_is_filled_may_be_stored_into() =>
        Assert.Empty(Verify(new(Z[new Axis("n", 6)], double.NegativeInfinity), new(Z[I + 1], X[I])));

    [Fact]
    public void A_recurrence_reads_what_earlier_steps_left()
    {
        var loop = new Recurrence(T, IsDescending: false);
        var h = Values("h", 4);

        Assert.Empty(Verify(new(h[0], 0), new(h[T + 1], h[T] + X[T]) { Recurrence = loop }));
        Assert.Equal(
            "ReadsAreDefined: h[t+1]: element 2 of h is defined later",
            Verify(new(h[0], 0), new(h[T + 1], h[T] + X[T]) { Recurrence = loop.Reversed })[0].ToString());
    }

    [Fact]
    public void Equations_of_a_recurrence_are_computed_side_by_side()
    {
        var loop = new Recurrence(T, IsDescending: false);
        var (h, a) = (Values("h", 4), Values("a", 3));
        Equation first = new(a[T], h[T]) { Recurrence = loop }, second = new(h[T + 1], a[T]) { Recurrence = loop };

        Assert.Empty(Verify(new(h[0], 0), first, second));
        Assert.Equal("ReadsAreDefined: h[t+1]: element 0 of a is defined later", Verify(new(h[0], 0), second, first)[0].ToString());
    }

    /// <summary>Of more than a million elements, those that are reached one by one are not.</summary>
    [Fact]
    public void What_is_very_large_is_looked_at_as_a_whole()
    {
        var (large, half) = (new Axis("n", 1 << 21), new Axis("h", 1 << 20));
        var (a, b) = (Values("a", 1 << 21), Values("b", 1 << 21));

        Assert.Empty(Verify(new(a[large], 0), new(b[large], a[large])));
        Assert.Equal("ReadsAreDefined: b[n]: element 0 of a is defined later", Only(new(b[large], a[large]), new(a[large], 0)));
        Assert.Equal("StoresDoNotMeet: b[n]: element 0 of b is overwritten", Only(new(a[large], 0), new(b[large], a[large]), new(b[large], 1)));
        Assert.Equal("StoresDoNotMeet: b[h+u]: an element of b is overwritten", Only(new Equation(b[half + U], X[0])));
        Assert.Empty(Verify(new(a[half], 0), new(b[half], a[half + 1]), new(a[half + (1 << 20)], 0)));
    }

    private static string Only(params Equation[] equations) => Assert.Single(Verify(equations)).ToString();

    private static IReadOnlyList<Violation> Verify(params Equation[] equations) => EquationVerifier.Verify(equations, [X]);

    private static Tensor Values(string name, int length) => new(name, name, Generator.Equations.TensorSpace.Values, [length]);
}
