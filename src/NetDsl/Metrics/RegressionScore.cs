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
    /// <summary>The score of forecasts, whoever made them.</summary>
    /// <param name="predictions">What was said.</param>
    /// <param name="targets">What came true.</param>
    /// <exception cref="ArgumentException">They differ in number, or there are none.</exception>
    public static RegressionScore Of(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        var data = new Dataset<double>(1, 1, predictions.ToArray(), targets.ToArray());
        if (data.Count == 0)
            throw new ArgumentException("A score needs at least one prediction.", nameof(predictions));
        var errors = RegressionErrors.For(data);
        for (var row = 0; row < data.Count; row++)
            errors.Add(data.Sample(row), data.Target(row));
        return errors.Report().Overall;
    }

    /// <summary>
    /// How much better this is than a reference: 1 − MSE / MSE of the reference. 1 is perfect, 0 no better, and below 0 is
    /// worse. Of a forecast, the reference is a naive one, such as the last value.
    /// </summary>
    /// <remarks>Murphy, "Skill Scores Based on the Mean Square Error", 1988.</remarks>
    /// <param name="reference">The score of the reference on the same targets.</param>
    public double SkillOver(RegressionScore reference)
    {
        var ratio = RootMeanSquaredError / reference.RootMeanSquaredError;
        return 1 - ratio * ratio;
    }

    /// <summary>The three numbers in a line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"MAE {MeanAbsoluteError:G6}, RMSE {RootMeanSquaredError:G6}, R² {RSquared:F4}");
}
