namespace NetDsl.Lab;

/// <summary>How far an accuracy could be off because the test has no more samples.</summary>
public static class AccuracyError
{
    /// <summary>The standard error of an accuracy: √(a·(1 − a)/n). Of 0.95 on 10,000 samples, 0.00218.</summary>
    /// <param name="accuracy">The accuracy a, from 0 to 1.</param>
    /// <param name="samples">The number n of test samples.</param>
    public static double Of(double accuracy, int samples)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(accuracy);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(accuracy, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        return Math.Sqrt(accuracy * (1 - accuracy) / samples);
    }
}
