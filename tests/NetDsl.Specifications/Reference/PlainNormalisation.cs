namespace NetDsl.Specifications;

/// <summary>Normalisations as plain loops over groups of values.</summary>
internal static class PlainNormalisation
{
    public const double Epsilon = 1e-5;

    /// <summary>Vectors, sequences and images, at channels with and without vectors.</summary>
    public static readonly int[][] Shapes = [[5], [16], [17], [3, 4], [6, 16], [2, 3, 8], [4, 3, 17], [3, 4, 2]];

    /// <summary>The group of a value that is all channels of its position.</summary>
    public static int OfPosition(int sample, int position, int channel) => sample * 100 + position;

    /// <summary>The group of a value that is all positions of its channel.</summary>
    public static int OfChannel(int sample, int position, int channel) => sample * 100 + channel;

    /// <summary>Each group of values, told by a number for sample, position and channel, gets mean 0 and variance 1.</summary>
    public static double[] Normalise(LayerReading reading, Func<int, int, int, int> group, double epsilon = Epsilon) => Normalise(
        reading,
        (values, _) => (values.Average(), values.Average(value => Math.Pow(value - values.Average(), 2))),
        group,
        epsilon);

    /// <summary>Each group of values has its mean taken off and is divided by the root of its variance.</summary>
    public static double[] Normalise(
        LayerReading reading, Func<double[], int, (double Mean, double Variance)> measure, Func<int, int, int, int> group, double epsilon = Epsilon)
    {
        var (positions, channels) = (reading.Positions, reading.Channels);
        var groups = Enumerable.Range(0, reading.Values.Length)
            .Select(i => group(i / (positions * channels), i / channels % positions, i % channels))
            .ToArray();
        var measured = groups.Distinct().ToDictionary(
            one => one, one => measure([.. reading.Values.Where((_, i) => groups[i] == one)], one));
        return [.. reading.Values.Select((x, i) => (x - measured[groups[i]].Mean) / Math.Sqrt(measured[groups[i]].Variance + epsilon))];
    }

    /// <summary>Scale and shift of each channel.</summary>
    public static double[] Affine(LayerReading reading, double[] values, bool hasShift = true)
    {
        var (scale, shift) = (reading.Parameter("Scale"), hasShift ? reading.Parameter("Shift") : new double[reading.Channels]);
        return [.. values.Select((z, i) => z * scale[i % reading.Channels] + shift[i % reading.Channels])];
    }
}
