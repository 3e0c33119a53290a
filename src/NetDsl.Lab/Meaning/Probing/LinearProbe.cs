using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace NetDsl.Lab;

/// <summary>
/// A logistic regression from the units of a layer to a concept: p = σ(Σₙ w[n]·x[n] + b), with the units standardised, and the mean loss plus
/// λ/2·‖w‖² made smallest.
/// </summary>
/// <param name="Weights">w, of the standardised units.</param>
/// <param name="Bias">b.</param>
/// <param name="Mean">The mean of each unit.</param>
/// <param name="Deviation">The standard deviation of each unit; 1 where it is the same everywhere.</param>
internal sealed record LinearProbe(double[] Weights, double Bias, double[] Mean, double[] Deviation)
{
    /// <summary>λ.</summary>
    private const double Penalty = 1e-3;

    private const double GradientTolerance = 1e-5;
    private const double StepTolerance = 1e-8;
    private const double ValueTolerance = 1e-8;
    private const int Memory = 10;
    private const int MostSteps = 500;

    /// <summary>Fits a probe.</summary>
    /// <param name="samples">A row of units for each observation.</param>
    /// <param name="holds">Whether the concept holds, for each.</param>
    /// <param name="cancellation">To cancel it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LinearProbe Fit(IReadOnlyList<double[]> samples, IReadOnlyList<bool> holds, CancellationToken cancellation)
    {
        var units = samples[0].Length;
        var (mean, deviation) = (new double[units], new double[units]);
        for (var unit = 0; unit < units; unit++)
        {
            double[] values = [.. samples.Select(sample => sample[unit])];
            mean[unit] = MathNet.Numerics.Statistics.ArrayStatistics.Mean(values);
            var spread = MathNet.Numerics.Statistics.ArrayStatistics.PopulationStandardDeviation(values);
            deviation[unit] = spread > 0 ? spread : 1;
        }

        var inputs = Matrix<double>.Build.Dense(samples.Count, units + 1, (row, column) => column == units ? 1 : (samples[row][column] - mean[column]) / deviation[column]);
        var targets = Vector<double>.Build.Dense(samples.Count, row => holds[row] ? 1 : 0);
        var found = Minimize(inputs, targets, cancellation);
        return new([.. found.Take(units)], found[units], mean, deviation);
    }

    /// <summary>The logit of an observation.</summary>
    public double Logit(double[] sample)
    {
        var logit = Bias;
        for (var unit = 0; unit < Weights.Length; unit++)
            logit += Weights[unit] * (sample[unit] - Mean[unit]) / Deviation[unit];
        return logit;
    }

    private static Vector<double> Minimize(Matrix<double> inputs, Vector<double> targets, CancellationToken cancellation)
    {
        // The bias, which comes last, is not penalised.
        var penalty = Vector<double>.Build.Dense(inputs.ColumnCount, column => column == inputs.ColumnCount - 1 ? 0 : Penalty);
        var objective = ObjectiveFunction.Gradient(weights =>
        {
            cancellation.ThrowIfCancellationRequested();
            var logits = inputs * weights;
            var losses = logits.Map2((z, t) => Math.Max(z, 0) - z * t + Math.Log(1 + Math.Exp(-Math.Abs(z))), targets);
            var errors = logits.Map2((z, t) => 1 / (1 + Math.Exp(-z)) - t, targets);
            var penalties = weights.PointwiseMultiply(penalty);
            return (losses.Sum() / inputs.RowCount + penalties.DotProduct(weights) / 2, inputs.TransposeThisAndMultiply(errors) / inputs.RowCount + penalties);
        });
        var minimizer = new LimitedMemoryBfgsMinimizer(GradientTolerance, StepTolerance, ValueTolerance, Memory, MostSteps);
        return minimizer.FindMinimum(objective, Vector<double>.Build.Dense(inputs.ColumnCount)).MinimizingPoint;
    }
}
