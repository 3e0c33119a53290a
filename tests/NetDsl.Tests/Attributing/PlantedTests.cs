using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>Networks by hand, of which it is known what each method has to say.</summary>
public sealed class PlantedTests
{
    [Fact]
    public void Of_a_product_each_method_says_something_else()
    {
        var why = new Product(seed: 1).At(3, 2);
        var product = why.Attribute("F[0]", new GradientTimesInput());
        Planted.Near([6, 6], product.Flat());
        Assert.Equal(6, product.Residual, 1e-12);
        Assert.False(product.Holds);
        Planted.Near([3, 3], why.Attribute("F[0]", IntegratedGradients.From(Baseline.Zero)).Flat());
        Planted.Near([3, 3], why.Attribute("F[0]", Shapley.From(Baseline.Zero)).Flat());
        Planted.Near([3, 3], why.Attribute("F[0]", DeepLift.From(Baseline.Zero)).Flat());
        Planted.Near([3, 3], why.Attribute("F[0]", LayerwiseRelevance.Epsilon(0)).Flat());
        var occlusion = why.Attribute("F[0]", Occlusion.By(Baseline.Zero) with { Interactions = true });
        Planted.Near([6, 6], occlusion.Flat());
        Assert.Equal(6, Assert.Single(occlusion.Interactions).Value, 1e-12);
        Assert.Equal(6, occlusion.Residual, 1e-12);
        Planted.Near([2, 3], why.Attribute("F[0]", new Gradient()).Flat());
    }

    [Fact]
    public void Where_a_unit_is_saturated_the_gradient_sees_nothing()
    {
        // f = 1 − relu(1 − x) at 2.
        var why = new Hinge(seed: 1).With("H.Weights", -1).With("H.Bias", 1).With("F.Weights", -1).With("F.Bias", 1).At(2);
        Planted.Near([0], why.Attribute("F[0]", new Gradient()).Flat());
        var product = why.Attribute("F[0]", new GradientTimesInput());
        Planted.Near([0], product.Flat());
        Assert.True(product.Holds, product.ToString());
        Assert.Equal(1, product.Ledger.Single(line => line.Name == "F.Bias").Amount, 1e-12);
        var path = why.Attribute("F[0]", IntegratedGradients.From(Baseline.Zero));
        Planted.Near([1], path.Flat());
        Assert.Contains("split at 1 kink", path.Remarks[0], StringComparison.Ordinal);
        Planted.Near([1], why.Attribute("F[0]", DeepLift.From(Baseline.Zero)).Flat());
        Planted.Near([1], why.Attribute("F[0]", Conductance.Of("H", Baseline.Zero)).Flat());
        Planted.Near([1], why.Attribute("F[0]", Shapley.From(Baseline.Zero)).Flat());
    }

    [Theory]
    [InlineData(RelevanceRule.Epsilon)]
    [InlineData(RelevanceRule.Gamma)]
    [InlineData(RelevanceRule.AlphaBeta)]
    public void Of_equal_weights_relevance_is_the_share_of_the_input(RelevanceRule rule)
    {
        var why = Equal().At(1, 2, 3);
        var method = rule switch { RelevanceRule.Epsilon => LayerwiseRelevance.Epsilon(0), RelevanceRule.Gamma => LayerwiseRelevance.Gamma(), _ => LayerwiseRelevance.AlphaBeta() };
        var relevance = why.Attribute("F[0]", method);
        Assert.Equal(108, relevance.Value, 1e-12);
        Planted.Near([18, 36, 54], relevance.Flat(), 1e-10);
        Assert.True(relevance.Holds, relevance.ToString());
    }

    [Fact]
    public void A_large_epsilon_keeps_its_share()
    {
        // Each of three sums of 12 gets 36 and keeps 36·4/(12 + 4); F keeps 108·4/(108 + 4) before.
        var relevance = Equal().At(1, 2, 3).Attribute("F[0]", LayerwiseRelevance.Epsilon(4));
        var kept = 108 * 4.0 / 112;
        kept += (108 - kept) * 4 / 16;
        Assert.Equal(kept, relevance.Ledger.Single(line => line.Name == "ε").Amount, 1e-10);
        Assert.Equal(108 - kept, relevance.Total, 1e-10);
        Assert.True(relevance.Holds, relevance.ToString());
    }

    [Fact]
    public void The_box_rule_counts_from_the_edge_of_the_box()
    {
        // z = x₁ − x₂, box 0…1: x₁·1 − 0·1 and −x₂ + 1·1.
        var why = new Plain(seed: 1).With("H.Weights", 1, 0, 0, -1, 0, 0, 0, 0, 0).With("F.Weights", 1, 0, 0).At(0.5f, 0.25f, 0.75f);
        var relevance = why.Attribute("F[0]", LayerwiseRelevance.Epsilon(0) with { Box = (0, 1) });
        Planted.Near([0.25 * 0.5 / 1.25, 0.25 * 0.75 / 1.25, 0], relevance.Flat());
    }

    [Fact]
    public void Opposite_terms_are_kept_apart_by_alpha_and_beta()
    {
        // z = 3 − 1 = 2: α·R for 3, −β·R for −1.
        var why = new Plain(seed: 1).With("H.Weights", 1, 0, 0, 1, 0, 0, 0, 0, 0).With("F.Weights", 1, 0, 0).At(3, -1, 0);
        Planted.Near([4, -2, 0], why.Attribute("F[0]", LayerwiseRelevance.AlphaBeta()).Flat());
        Planted.Near([2, 0, 0], why.Attribute("F[0]", LayerwiseRelevance.AlphaBeta(1)).Flat());
        Planted.Near([2 * 3 * 1.25 / 2.75, 2 * -1 / 2.75, 0], why.Attribute("F[0]", LayerwiseRelevance.Gamma()).Flat());
    }

    [Fact]
    public void Of_a_linear_function_all_but_slopes_agree()
    {
        // f = 2x₁ − 3x₂ + 0.5x₃ + 1 at (3, 2, 4), mean (0, 1, 2).
        var why = new Plain(seed: 1).With("H.Weights", 1, 0, 0, 0, 1, 0, 0, 0, 1).With("F.Weights", 2, -3, 0.5).With("F.Bias", 1).At(3, 2, 4);
        double[] mean = [0, 1, 2];
        AttributionMethod[] methods =
            [Shapley.From(mean), IntegratedGradients.From(mean), DeepLift.From(mean), Occlusion.By(mean), Shapley.From(mean) with { MostExact = 0, Orders = 7 }];
        foreach (var method in methods)
        {
            var attribution = why.Attribute("F[0]", method);
            Planted.Near([6, -3, 1], attribution.Flat());
            Assert.Equal(3, attribution.Value, 1e-12);
            Assert.Equal(-1, attribution.Value - attribution.Explained!.Value, 1e-12);
            Assert.True(attribution.Holds, attribution.ToString());
        }
    }

    [Fact]
    public void Exclusive_or_by_hand()
    {
        var net = new Gates(seed: 1).With("H.Weights", 1, 1, 1, 1).With("H.Bias", 0, -1).With("F.Weights", 1, -2);
        foreach (var (x, y) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
        {
            var at = net.At(x, y);
            Assert.Equal(x ^ y, at.Read(new("F", 0)));
            Assert.Equal((x | y) == 1, at.Read(new("H", 0)) > 0);
            Assert.Equal((x & y) == 1, at.Read(new("H", 1)) > 0);
        }

        var why = net.At(1, 1);
        Planted.Near([-1, -1], why.Attribute("F[0]", new Gradient()).Flat());
        Planted.Near([0, 0], why.Attribute("F[0]", IntegratedGradients.From(Baseline.Zero)).Flat());
        Planted.Near([2, -2], why.Attribute("F[0]", Conductance.Of("H", Baseline.Zero)).Flat());
        Planted.Near([0, 0], why.Attribute("F[0]", Shapley.From(Baseline.Zero)).Flat());
    }

    [Fact]
    public void Softmax_and_cross_entropy()
    {
        var why = new Choice(seed: 1).With("Logit.Weights", 1, 0, 0, 0, 1, 0, 0, 0, 1).At(2, 1, 0);
        var loss = why.Attribute("Error", new Gradient());
        Assert.Equal(0.407606, loss.Value, 1e-6);
        Planted.Near([0.665241 - 1, 0.244728, 0.090031], loss.Flat(), 1e-6);
        Assert.True(loss.Holds, loss.ToString());
        Assert.Equal(0.665241, why.Attribute("Error.p[0]", new Gradient()).Value, 1e-6);
    }

    [Fact]
    public void What_goes_past_a_layer_is_a_line_of_its_account()
    {
        var why = new Pictures(seed: 3).Drawn(4, 0.5).At(Planted.Draw(5, 144));
        var more = why.Attribute("Kind[1]", Conductance.Of("More", Baseline.Zero));
        Assert.True(Math.Abs(more.Ledger.Single(line => line.Name == "past More").Amount) > 1e-3, more.ToString());
        Assert.True(more.Holds, more.ToString());
        var cut = why.Attribute("Kind[1]", Conductance.Of("Both", Baseline.Zero));
        Assert.Single(cut.Ledger);
        Assert.True(cut.Holds, cut.ToString());
    }

    private static Plain Equal() => new Plain(seed: 1)
        .With("H.Weights", 2, 2, 2, 2, 2, 2, 2, 2, 2).With("F.Weights", 3, 3, 3).With("H.Bias", 0, 0, 0).With("F.Bias", 0);
}
