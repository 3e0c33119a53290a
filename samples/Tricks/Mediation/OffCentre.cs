using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Mediation;

/// <summary>How far the features are from having mean 0, in standard deviations: the root mean square over the features to train with.</summary>
internal static class OffCentre
{
    /// <summary>The distance.</summary>
    public static Mediator Mediator { get; } = new("means of the features, in deviations", network => Of(network.Data.Train));

    private static double Of(Dataset<float> data)
    {
        var squares = 0.0;
        for (var feature = 0; feature < data.SampleWidth; feature++)
        {
            double[] values = [.. Enumerable.Range(0, data.Count).Select(row => (double)data.Sample(row)[feature])];
            var mean = values.Average();
            squares += mean * mean / values.Average(value => (value - mean) * (value - mean));
        }

        return Math.Sqrt(squares / data.SampleWidth);
    }
}
