using NetDsl.Samples.Forecast.Forecasting;
using Xunit;

namespace NetDsl.Samples.Tests.Forecast;

public sealed class RidgeRegressionTests
{
    [Fact]
    public void Weights_are_those_of_least_squares_drawn_towards_zero()
    {
        // XᵀX = 4·I and y = 2·x₁ − x₂, so w = (2, −1)·4/(4 + 1).
        var windows = new Dataset<float>(2, 1, new float[] { 1, 1, 1, -1, -1, 1, -1, -1 }, new float[] { 1, 3, -3, -1 });

        var regression = new RidgeRegression(windows);

        Assert.Equal(1.6, regression.Predict([1, 0]), 1e-12);
        Assert.Equal(-0.8, regression.Predict([0, 1]), 1e-12);
    }
}
