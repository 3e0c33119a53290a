using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace NetDsl.Lab;

public sealed partial record Mediator
{
    // Eigenvalues below this share of the largest are rounding: of values that are the same in all samples, or depend on others.
    private const double Negligible = 1e-10;

    /// <summary>
    /// The condition number of the covariance of the inputs: its largest eigenvalue over its smallest that is not 0. What
    /// standardisation is said to lower.
    /// </summary>
    public static Mediator ConditionOfInputs { get; } = new("condition of the inputs", network => ConditionOf(First(network.Data.Train)));

    /// <summary>
    /// The accuracy on test samples that are moved against the network: <see cref="TrainedNetwork.Attack"/>. What adversarial training
    /// is said to raise, at the price of clean accuracy; the claim's own measure is the clean one.
    /// </summary>
    /// <param name="step">By how much each value moves.</param>
    /// <param name="range">What values are kept within, if anything.</param>
    public static Mediator RobustAccuracy(float step, Interval? range = null) => new(
        string.Create(CultureInfo.InvariantCulture, $"accuracy under attack by {step}"),
        network => network.Classify(network.Attack(network.Data.Test, step, range)).Accuracy);

    /// <summary>
    /// The exponent by which an error falls with the size of the training data: <see cref="PowerLaw"/> of networks of the same run that
    /// are trained on shares of it. It costs as many trainings as there are shares.
    /// Where an error is 0 there is no slope, and nothing is told.
    /// </summary>
    /// <param name="error">The error, above 0: a loss, or 1 − accuracy.</param>
    /// <param name="shares">The shares of the training data, above 0 and at most 1, at least two.</param>
    public static Mediator SlopeOfError(Measure error, params ReadOnlySpan<double> shares)
    {
        ArgumentNullException.ThrowIfNull(error);
        double[] parts = [.. shares];
        return new($"slope of {error.Name} against size", network =>
        {
            double[] sizes = [.. parts.Select(share => Math.Max(1, Math.Round(share * network.Data.Train.Count)))];
            double[] errors = [.. sizes.Select(size => error.Of(
                network.TrainAgain(network.Data with { Train = network.Data.Train.Subset([.. Enumerable.Range(0, (int)size)]) })))];
            return errors.All(value => value > 0) ? PowerLaw.Fit(sizes, errors).Slope : double.NaN;
        });
    }

    private static double ConditionOf(Dataset<float> data)
    {
        var samples = Matrix<double>.Build.Dense(data.Count, data.SampleWidth, (row, column) => data.Sample(row)[column]);
        var means = samples.ColumnSums() / data.Count;
        for (var row = 0; row < data.Count; row++)
            samples.SetRow(row, samples.Row(row) - means);
        var values = samples.TransposeThisAndMultiply(samples).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).ToArray();
        var largest = values.Max();
        return largest / values.Where(value => value > Negligible * largest).Min();
    }
}
