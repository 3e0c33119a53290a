using System.Globalization;

namespace NetDsl;

/// <summary>How near predictions come to their targets.</summary>
/// <param name="MeanAbsoluteError">The mean of |prediction − target|, in the unit of the target.</param>
/// <param name="RootMeanSquaredError">The root of the mean of (prediction − target)², in the unit of the target.</param>
/// <param name="RSquared">
/// The coefficient of determination R² = 1 − Σ(target − prediction)² / Σ(target − mean target)²: 1 is perfect, 0 no better
/// than always saying the mean. NaN where the target is constant, for then it says nothing.
/// </param>
public readonly record struct RegressionScore(double MeanAbsoluteError, double RootMeanSquaredError, double RSquared)
{
    /// <summary>The three numbers in a line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"MAE {MeanAbsoluteError:G6}, RMSE {RootMeanSquaredError:G6}, R² {RSquared:F4}");
}
