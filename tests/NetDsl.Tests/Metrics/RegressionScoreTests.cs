using Xunit;

namespace NetDsl.Tests.Metrics;

public sealed class RegressionScoreTests
{
    [Fact]
    public void A_score_of_forecasts_is_that_of_their_errors()
    {
        var score = RegressionScore.Of([1, 2, 6], [1, 4, 4]);

        Assert.Equal(4.0 / 3, score.MeanAbsoluteError, 12);
        Assert.Equal(Math.Sqrt(8.0 / 3), score.RootMeanSquaredError, 12);
        Assert.Equal(1 - 8.0 / 6, score.RSquared, 12);
        Assert.Throws<ArgumentException>(() => RegressionScore.Of([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => RegressionScore.Of([], []));
    }

    [Fact]
    public void R_squared_is_that_of_the_distances_however_far_from_zero()
    {
        // The sum of squares less the square of the sum would lose all of it: 1e16 has no tenths.
        var score = RegressionScore.Of([1e8 + 0.1, 1e8 + 0.3, 1e8 + 0.3], [1e8 + 0.1, 1e8 + 0.2, 1e8 + 0.3]);

        Assert.Equal(0.5, score.RSquared, 1e-5);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.75)]
    [InlineData(2, 0)]
    [InlineData(4, -3)]
    public void Skill_is_the_share_of_squared_error_that_is_gone(double error, double skill) => Assert.Equal(
        skill, new RegressionScore(0, error, 0).SkillOver(new RegressionScore(0, 2, 0)), 12);
}
