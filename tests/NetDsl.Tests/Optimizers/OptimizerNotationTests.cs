using Xunit;

namespace NetDsl.Tests.Optimizers;

/// <summary>An optimizer's equations are those that its rule computes, in names of which each means one number.</summary>
public sealed class OptimizerNotationTests
{
    [Fact]
    public void AdamW_shrinks_weights_beside_Adam()
    {
        var optimizer = new AdamW(0.1) { WeightDecay = 0.2 };

        Assert.Equal(
            ["m ← β₁·m + (1−β₁)·g", "v ← β₂·v + (1−β₂)·g·g", "w ← w·(1−η·λ) − η·(c₁·m) / (√(c₂·v) + ε)"],
            optimizer.Equations);
        Assert.Contains(new UpdateConstant("λ", 0.2), optimizer.ConstantsOf(optimizer.Next));
        Assert.Contains(new UpdateConstant("1−η·λ", 1 - 0.1 * 0.2), optimizer.ConstantsOf(optimizer.Next));
    }

    /// <summary>Once p′ and q′ are remembered, p and q are what was before.</summary>
    [Fact]
    public void What_is_read_after_it_changed_has_two_names() =>
        Assert.Equal(["p′ ← g − q", "q′ ← −(q·p)", "w ← w − (p′ + q′ + q)"], new LateReader().Equations);

    [Fact]
    public void What_is_not_read_again_keeps_its_name() =>
        Assert.Equal(["p ← p + g", "q ← q / 0.1", "w ← w − p·q"], new InOrder("p", "q").Equations);

    [Fact]
    public void What_is_not_remembered_is_zero() =>
        Assert.Equal(["p ← p + g", "w ← w − p·(0 / 0.1)"], new InOrder("p").Equations);

    /// <summary>g + w is a number of its own where two lines read it, and stands in the line where one does.</summary>
    [Fact]
    public void What_stands_for_the_gradient_is_assigned_once()
    {
        Assert.Equal(["g ← g + w", "p ← p + g", "q ← q·g", "w ← w − p"], new Penalty(isReadTwice: true).Equations);
        Assert.Equal(["p ← p + (g + w)", "q ← q·w", "w ← w − p"], new Penalty(isReadTwice: false).Equations);
    }

    /// <summary>What is remembered is the gradient itself, which keeps its name.</summary>
    [Fact]
    public void A_number_that_is_not_computed_keeps_its_name() => Assert.Equal(["p′ ← g", "w ← w − g·p"], new Keeper().Equations);

    private sealed class Keeper() : OwnOptimizer("p")
    {
        protected override void Update<TNumber>(ref TNumber w, TNumber g, ref TNumber p, ref TNumber q)
        {
            var before = p;
            p = g;
            w -= g * before;
        }
    }

    private sealed class LateReader() : OwnOptimizer("p", "q")
    {
        protected override void Update<TNumber>(ref TNumber w, TNumber g, ref TNumber p, ref TNumber q)
        {
            var (p0, q0) = (p, q);
            (p, q) = (g - q0, -(q0 * p0));
            w -= p + q + q0;
        }
    }

    private sealed class InOrder(params string[] states) : OwnOptimizer(states)
    {
        protected override void Update<TNumber>(ref TNumber w, TNumber g, ref TNumber p, ref TNumber q)
        {
            p += g;
            q /= TNumber.Of(0.1);
            w -= p * q;
        }
    }

    private sealed class Penalty(bool isReadTwice) : OwnOptimizer("p", "q")
    {
        protected override void Update<TNumber>(ref TNumber w, TNumber g, ref TNumber p, ref TNumber q)
        {
            var penalised = g + w;
            p += penalised;
            q *= isReadTwice ? penalised : w;
            w -= p;
        }
    }
}
