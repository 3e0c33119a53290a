using MathNet.Numerics.LinearAlgebra;

namespace NetDsl.Samples.Forecast.Forecasting;

/// <summary>
/// What a weighted sum of the numbers of a window can tell: w = (XᵀX + λI)⁻¹·Xᵀy. A network is worth its effort where it is
/// better.
/// </summary>
/// <remarks>Hoerl and Kennard, "Ridge Regression: Biased Estimation for Nonorthogonal Problems", 1970.</remarks>
internal sealed class RidgeRegression
{
    private const double Penalty = 1;

    private readonly Vector<double> _weights;

    /// <summary>Finds the weights.</summary>
    /// <param name="windows">Windows and answers, both with mean 0.</param>
    public RidgeRegression(Dataset<float> windows)
    {
        var x = Matrix<double>.Build.Dense(windows.Count, windows.SampleWidth, (row, i) => windows.Sample(row)[i]);
        var y = Vector<double>.Build.Dense(windows.Count, row => windows.Target(row)[0]);
        var penalty = Matrix<double>.Build.DiagonalIdentity(windows.SampleWidth) * Penalty;
        _weights = (x.TransposeThisAndMultiply(x) + penalty).Cholesky().Solve(x.TransposeThisAndMultiply(y));
    }

    /// <summary>The answer for a window.</summary>
    public double Predict(ReadOnlySpan<float> window)
    {
        var answer = 0.0;
        for (var i = 0; i < window.Length; i++)
            answer += _weights[i] * window[i];
        return answer;
    }
}
