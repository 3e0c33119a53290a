using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>Integrals that are sums over points: what is accepted, and what is said of it.</summary>
public sealed class PathSumTests
{
    [Fact]
    public void A_sum_is_refined_before_it_is_accepted()
    {
        var path = Gentle().Attribute("F[0]", IntegratedGradients.From(Baseline.Zero));
        Assert.True(path.Holds, path.ToString());
        Assert.InRange(path.Bound, 0, 1e-12);
        Assert.InRange(path.LastChange!.Value, 0, 1e-9);
        Assert.DoesNotContain("sum over 8 gradients", path.ToString(), StringComparison.Ordinal);
        Assert.Contains("the last doubling changed the values by ", path.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("rounding explains", path.ToString(), StringComparison.Ordinal);

        // One doubling there is, however few gradients are allowed.
        Assert.True(double.IsFinite(Gentle().Attribute("F[0]", IntegratedGradients.From(Baseline.Zero) with { MostGradients = 1 }).LastChange!.Value));
    }

    [Fact]
    public void A_sum_that_still_changes_is_refined_on()
    {
        var path = TwoSteps().Attribute("F[0]", IntegratedGradients.From(Baseline.Zero));
        Assert.True(path.Holds, path.ToString());
        Assert.InRange(path.LastChange!.Value, 0, 1e-3 * path.Explained!.Value);
    }

    [Fact]
    public void A_sum_that_changes_by_more_than_there_is_to_explain_proves_nothing()
    {
        // Both steps are met by few of 16 points, and what remains of them is 0.02.
        var path = TwoSteps().Attribute("F[0]", IntegratedGradients.From(Baseline.Zero) with { MostGradients = 16 });
        Assert.Equal(0.02, path.Explained!.Value, 1e-6);
        Assert.True(path.LastChange > path.Explained);
        Assert.True(path.ProvesNothing);
        Assert.False(path.Holds);
        Assert.Contains("more than there is to be explained: that proves nothing ○", path.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("✓", path.ToString(), StringComparison.Ordinal);
        Assert.Contains("proves nothing", path.ToHtml(), StringComparison.Ordinal);
    }

    private static Explanation Gentle() => new Bends(seed: 1).With("H.Weights", 1, 0.5f).With("F.Weights", 1, 1).At(0.5f);

    // tanh(200·(x − 0.3)) − 0.99·tanh(200·(x − 0.7)) from 0 to 1.
    private static Explanation TwoSteps() =>
        new Bends(seed: 1).With("H.Weights", 200, 200).With("H.Bias", -60, -140).With("F.Weights", 1, -0.99f).At(1);
}
