using Xunit;
using static NetDsl.Tests.Explaining.TracedArithmeticTests;

namespace NetDsl.Tests.Explaining;

public class StepTests
{
    private static readonly Quantity Subject = new("y", 7);

    [Fact]
    public void A_value_that_is_off_by_one_bit_does_not_agree()
    {
        var replay = Read("a", 1) / 3;
        Assert.True(Of(1f / 3f, replay).Agrees);
        Assert.False(Of(MathF.BitIncrement(1f / 3f), replay).Agrees);
        Assert.False(Of(1.0 / 3.0, replay).Agrees);
    }

    [Fact]
    public void Signs_of_zero_differ_and_nan_is_nan()
    {
        Assert.False(Of(0.0, -Read("a", 0)).Agrees);
        Assert.True(Of(-0.0, -Read("a", 0)).Agrees);
        Assert.True(Of(double.NaN, Read("a", float.NaN) + 1).Agrees);
        Assert.False(Of(double.NaN, Read("a", 1) + 1).Agrees);
        Assert.False(Of(1, Read("a", float.NaN) + 1).Agrees);
    }

    [Fact]
    public void A_residual_that_rounding_does_not_explain_is_seen()
    {
        var replay = Read("a", 1) / 3;
        Assert.True(Of(1f / 3f, replay).WithinBound);
        Assert.False(Of(0.334f, replay).WithinBound);
        Assert.False(Of(double.NaN, replay).WithinBound);
        Assert.Equal(double.PositiveInfinity, Of(double.NaN, replay).Residual);
        Assert.Equal(0, Of(double.NaN, Read("a", float.NaN)).Residual);
    }

    [Fact]
    public void Constants_take_the_precision_of_what_is_stored()
    {
        Assert.True(Of(0.1f, 0.1).Agrees);
        Assert.True(Of(0.1, 0.1).Agrees);
        Assert.Equal(Precision.Double, Of(0.1, 0.1).Precision);
        Assert.False(Of(0.2f, 0.1).Agrees);
    }

    [Fact]
    public void Inputs_are_named_once_in_order()
    {
        var (a, b, c) = (Read("a", 1), Read("b", 2), Read("c", 3));
        var sum = TracedSum.Sequential(c);
        sum.Add(b, a);
        sum.Add(b, b);
        Assert.Equal(["b", "a", "c"], Of(0, sum.Result * b).Inputs.Select(input => input.ToString()));
        Assert.Equal(["c", "a", "b"], Of(0, Traced.Select(c > a, b, a)).Inputs.Select(input => input.ToString()));
    }

    [Fact]
    public void A_number_that_only_reads_itself_is_given()
    {
        var given = new Step(Subject, "given", 2, Traced.Read(Subject, 2, Precision.Single));
        Assert.True(given.IsGiven);
        Assert.Empty(given.Inputs);
        Assert.False(Of(2, Read("a", 2)).IsGiven);
        Assert.Equal("y[7] = 2    given", given.ToString());
    }

    [Fact]
    public void Terms_come_by_magnitude()
    {
        var sum = TracedSum.Sequential(Read("b", -3));
        sum.Add(Read("x", 1), Read("w", 2));
        sum.Add(Read("x", 2), Read("v", -5));
        var terms = Of(0, sum.Result).Terms;
        Assert.Equal([("x·v", -10.0), ("b", -3), ("x·w", 2)], terms.Select(term => (term.Symbol, term.Value)));
        Assert.Equal(["x", "v"], terms[0].Inputs.Select(input => input.ToString()));
        Assert.Empty(Of(0, Read("x", 1) * 2).Terms);
        Assert.Empty(Of(0, Traced.Tanh(sum.Result)).Terms);
    }

    [Fact]
    public void Text_cuts_long_sums_and_shows_every_check()
    {
        var sum = TracedSum.Sequential(Read("b[7]", 0.5f));
        for (var k = 0; k < 10; k++)
        {
            var weight = Traced.Read(new Quantity("W", k, 7), k % 2 == 0 ? 0.25f : -0.5f, Precision.Single);
            sum.Add(Traced.Read(new Quantity("x", k), k, Precision.Single), weight);
        }

        Assert.Equal(
            """
            y[7] = Σₖ x[k]·W[k,7] + b[7]
                 = x[9]·W[9,7] + x[7]·W[7,7] + x[5]·W[5,7] + x[8]·W[8,7] + 6 more + b[7]
                 = −9·0.5 − 7·0.5 − 5·0.5 + 8·0.25 + 6 more (1) + 0.5
                 = −7    replayed: same 32 bits ✓    in double: −7 (bound 1.1e−5)
            """,
            new Step(Subject, "Σₖ x[k]·W[k,7] + b[7]", -7, sum.Result).ToString());
    }

    [Fact]
    public void The_rest_of_a_cut_sum_is_exact()
    {
        // In float, and in double too, the small terms would be lost beside each other.
        var sum = TracedSum.Sequential(0);
        foreach (var term in (double[])[1e30, 1e29, 1e28, 1e27, 1e16, 1, -1e16, 1e-3])
            sum.Add(Traced.Read(new Quantity("x"), term, Precision.Double));
        var text = new Step(Subject, "Σ x", sum.Result.Value, sum.Result).ToString();
        Assert.Contains("+ 4 more (1.001)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_shows_a_mismatch_with_both_bit_patterns()
    {
        var text = Of(1.5f, Read("a", 1) + Read("b", 2)).ToString();
        Assert.EndsWith(
            "= 1.5    replayed: 3 = 0x40400000, but stored: 1.5 = 0x3FC00000 ✗ other bits in double: 3 ✗ off by 1.5, above the bound 1.8e−7",
            string.Join(" ", text.Split('\n').Select(line => line.Trim())),
            StringComparison.Ordinal);
        Assert.DoesNotContain("✓", text, StringComparison.Ordinal);
    }

    /// <summary>Of any length of the name, which moves where lines end: each has room, and no word is lost.</summary>
    [Fact]
    public void Remarks_are_broken_at_the_end_of_a_line()
    {
        var replay = Read("a", 1) + Read("b", 2);
        var remarks = Words(Of(1.5f, replay).ToString())[^24..];
        for (var length = 1; length <= 110; length++)
        {
            var text = new Step(new Quantity(new string('n', length)), "…", 1.5f, replay).ToString();
            Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 1, 116));
            Assert.Equal(remarks, Words(text)[^24..]);
        }

        static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void A_long_name_leaves_its_terms_half_of_a_line()
    {
        var sum = TracedSum.Sequential(0);
        for (var k = 0; k < 9; k++)
            sum.Add(Read("x", 0.1f * k), Read("weight", 1.5f));
        var lines = new Step(new Quantity(new string('n', 90)), "…", sum.Result.Value, sum.Result).ToString().Split('\n');
        Assert.Contains(lines, line => line.TakeWhile(letter => letter == ' ').Count() == 58);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 116));
    }

    /// <summary>Neither beside a long name nor before a long term stands a sign alone.</summary>
    [Theory]
    [InlineData(100, 40)]
    [InlineData(1, 120)]
    public void No_line_is_a_sign_of_equality_alone(int name, int term)
    {
        var sum = TracedSum.Sequential(0);
        for (var k = 0; k < 9; k++)
            sum.Add(Read(new string('x', term), 0.1f * k), Read("weight", 1.5f));
        var lines = new Step(new Quantity(new string('n', name)), "…", sum.Result.Value, sum.Result).ToString().Split('\n');
        Assert.DoesNotContain(lines, line => line.Trim() == "=");
        Assert.All(lines, line => Assert.InRange(line.Length, 1, Math.Max(116, term + 16)));
    }

    [Fact]
    public void Text_puts_numbers_in_with_the_parentheses_that_they_need()
    {
        var (a, b) = (Read("a", -2), Read("b", 0.5f));
        Assert.Equal("−2 − (−2·0.5)", Numbers(a - a * b));
        Assert.Equal("(−2 + 0.5)·(−2)", Numbers((a + b) * a));
        Assert.Equal("0.5 − 2", Numbers(b + a));
        Assert.Equal("0.5 − (−2)", Numbers(b - a));
        Assert.Equal("1 / (1 + exp(−(−2)))", Numbers(1 / (1 + Traced.Exp(-a))));
        var functions = Traced.Abs(a) + Traced.Sqrt(b) + Traced.Log(b) + Traced.Pow(b, a);
        Assert.Equal("|−2| + √(0.5) + ln(0.5) + 0.5^(−2)", Numbers(functions));
        Assert.Equal("−2 if −2 > 0 else 0", Numbers(Traced.Select(a > 0, a, 0)));
        Assert.Equal("(−2)·(−2) + 0.5", Numbers(Traced.FusedMultiplyAdd(a, a, b)));
        var special = Traced.FusedMultiplyAdd(Read("a", 1e-7f), Read("b", float.PositiveInfinity), Read("c", float.NaN));
        Assert.Equal("1e−7·∞ + NaN", Numbers(special));
    }

    /// <summary>Nobody reads all digits of a float where the shortest give the result.</summary>
    [Fact]
    public void Numbers_have_no_more_digits_than_the_result_needs()
    {
        var (a, b, c) = (Read("a", 0.7f), Read("b", 0.1f), Read("c", 0.3f));
        Assert.Equal("0.7 − 0.1", Numbers(a - b));
        Assert.Equal("0.1 / 0.3", Numbers(b / c));
        Assert.Equal("0.7·0.1 + 0.3", Numbers(Traced.FusedMultiplyAdd(a, b, c)));
        Assert.Equal("0.7 if 0.1 < 0.3 else 0.1", Numbers(Traced.Select(b < c, a, b)));
        Assert.Equal("0.7 if 0.3 < 0.1 else 0.3", Numbers(Traced.Select(c < b, a, c)));
        var largest = TracedMaximum.Sequential();
        foreach (var term in (Traced[])[b, a, c])
            largest.Add(term);
        Assert.Contains("= max(0.1, 0.7, 0.3)\n", Of(largest.Result.Value, largest.Result).ToString(), StringComparison.Ordinal);
        var sum = TracedSum.Sequential(c);
        for (var k = 1; k <= 9; k++)
            sum.Add(Read("x", k), a);
        Assert.Contains("= 9·0.7 + 8·0.7 + 7·0.7 + 6·0.7 + 5 more (", Of(sum.Result.Value, sum.Result).ToString(), StringComparison.Ordinal);
    }

    /// <summary>What is much smaller than its parts is told of their whole digits, of which the shortest would give another; the rest stays short.</summary>
    [Fact]
    public void Numbers_that_cancel_have_all_digits_and_those_beside_them_the_fewest()
    {
        var (a, b, c, d) = (Read("a", 0.1f), Read("b", 0.095f), Read("c", 0.3f), Read("d", 0.7f));
        Assert.Equal("(0.10000000149011612 − 0.0949999988079071)·(0.3 + 0.7)", Numbers((a - b) * (c + d)));
    }

    private static Step Of(double stored, Traced replay) => new(Subject, "…", stored, replay);

    private static string Numbers(Traced replay) => Of(replay.Value, replay).ToString().Split('\n')[1].Split("= ", 2)[1];
}
