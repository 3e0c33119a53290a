namespace NetDsl.Attributing;

/// <summary>The integral along a path as a sum over points, which is refined by doubling their number.</summary>
/// <param name="function">The number as a function of the features.</param>
/// <param name="baseline">Where the path begins.</param>
/// <param name="units">The tensors of the units.</param>
/// <param name="past">The tensor past which something flows; −1 for none.</param>
internal sealed class PathSum(FeatureFunction function, double[] baseline, IReadOnlyList<int> units, int past)
{
    private readonly double[] _direction = [.. function.Sample.Zip(baseline, (x, b) => x - b)];
    private double _nearest = double.PositiveInfinity;

    /// <summary>What flows through each unit.</summary>
    public double[] Values { get; private set; } = [];

    /// <summary>What flows past the units.</summary>
    public double Past { get; private set; }

    /// <summary>All of it.</summary>
    public double Total => Values.Sum() + Past;

    /// <summary>Σ|change| of the values by the last refinement.</summary>
    public double Change { get; private set; } = double.PositiveInfinity;

    /// <summary>The gradients of the last sum.</summary>
    public int Gradients { get; private set; }

    /// <summary>Takes the sum over a number of panels.</summary>
    public void Refine(int panels)
    {
        var (values, total) = (new double[units.Sum(tensor => function.Graph.Values[tensor].Length)], 0.0);
        var throughFeatures = units.SequenceEqual(function.Features);
        var point = new double[baseline.Length];
        foreach (var (place, weight) in GaussLegendre.On(panels))
        {
            for (var i = 0; i < point.Length; i++)
                point[i] = baseline[i] + place * _direction[i];
            if (past >= 0)
                total += weight * function.Gradient(point, past).Zip(_direction, (slope, along) => slope * along).Sum();
            function.Gradient(point);
            if (!throughFeatures)
                function.Slope(_direction);
            var (at, feature) = (0, 0);
            foreach (var tensor in units)
            {
                for (var unit = 0; unit < function.Graph.Values[tensor].Length; unit++, at++)
                {
                    var slope = throughFeatures ? _direction[feature++] : function.SlopesOfTensors[tensor]?[unit] ?? 0;
                    values[at] += weight * (function.Adjoints[tensor]?[unit] ?? 0) * slope;
                }
            }
        }

        if (Values.Length > 0)
            Change = Values.Zip(values, (before, now) => Math.Abs(now - before)).Sum() + Math.Abs(total - Past);
        (Values, Past, Gradients) = (values, total, panels * GaussLegendre.Points);
    }

    /// <summary>Whether the sum is nearer to what it should be than any before.</summary>
    public bool ComesNearer(double expected)
    {
        var distance = Math.Abs(Total - expected);
        var comes = distance < _nearest;
        _nearest = Math.Min(distance, _nearest);
        return comes;
    }
}
