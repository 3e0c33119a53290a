using System.Numerics;

namespace NetDsl;

/// <summary>Adds up the errors of predictions, for each predicted value.</summary>
/// <param name="means">The mean of each target.</param>
internal sealed class RegressionErrors(double[] means)
{
    private readonly double[] _absolute = new double[means.Length];
    private readonly double[] _squared = new double[means.Length];
    private readonly double[] _variation = new double[means.Length];
    private int _count;

    /// <summary>Makes a sum without predictions for the targets of a dataset.</summary>
    public static RegressionErrors For<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The distance from the first target is summed, so that a constant target has exactly itself as its mean.
        var means = new double[data.TargetWidth];
        for (var row = 0; row < data.Count; row++)
        {
            for (var i = 0; i < means.Length; i++)
                means[i] += double.CreateTruncating(data.Target(row)[i]) - double.CreateTruncating(data.Target(0)[i]);
        }

        for (var i = 0; i < means.Length; i++)
            means[i] = double.CreateTruncating(data.Target(0)[i]) + means[i] / data.Count;
        return new(means);
    }

    /// <summary>Adds a prediction.</summary>
    public void Add<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < means.Length; i++)
        {
            var truth = double.CreateTruncating(target[i]);
            var error = double.CreateTruncating(prediction[i]) - truth;
            _absolute[i] += Math.Abs(error);
            _squared[i] += error * error;
            _variation[i] += (truth - means[i]) * (truth - means[i]);
        }

        _count++;
    }

    /// <summary>The scores of what was added.</summary>
    public RegressionReport Report() => new(_count, [.. Enumerable.Range(0, means.Length).Select(Score)]);

    private RegressionScore Score(int i) => new(
        _absolute[i] / _count,
        Math.Sqrt(_squared[i] / _count),
        _variation[i] == 0 ? double.NaN : 1 - _squared[i] / _variation[i]);
}
