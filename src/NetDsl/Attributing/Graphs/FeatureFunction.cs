using NetDsl.Taping;

namespace NetDsl.Attributing;

/// <summary>One number of a network as a function of features, in double; all that does not depend on them is as in the sample.</summary>
internal sealed class FeatureFunction
{
    private readonly TapedPass _pass;
    private readonly double[]?[] _adjoints;
    private readonly double[]?[] _slopes;

    /// <summary>Makes the function.</summary>
    /// <param name="graph">The sample.</param>
    /// <param name="number">The number.</param>
    /// <param name="features">The tensors whose elements are the features, in their order.</param>
    /// <param name="areCut">Whether the features stay as they are put, though they have equations; else each is computed as well, for derivatives alone.</param>
    /// <exception cref="ArgumentException">The number does not depend on them.</exception>
    public FeatureFunction(SampleGraph graph, Quantity number, IReadOnlyList<int> features, bool areCut = true)
    {
        (Graph, Number, Features) = (graph, number, features);
        (Tensor, Place) = (graph.Find(number.Tensor), graph[graph.Find(number.Tensor)].PlaceOf(number));
        Dependence = new(graph, Tensor, Place, [.. features], areCut: areCut);
        if (!Dependence.Reaches)
        {
            throw new ArgumentException(
                $"{number} does not depend on {string.Join(", ", features.Select(tensor => graph[tensor].Name))}, so that nothing of it can be attributed to it.",
                nameof(number));
        }

        (_pass, _adjoints, _slopes) = Room();
        Sample = Join(graph.Values);
        AtSample = Value(Sample);
    }

    private FeatureFunction(FeatureFunction other)
    {
        (Graph, Number, Features, Tensor, Place) = (other.Graph, other.Number, other.Features, other.Tensor, other.Place);
        (Dependence, Sample, AtSample) = (other.Dependence, other.Sample, other.AtSample);
        (_pass, _adjoints, _slopes) = Room();
        Value(Sample);
    }

    /// <summary>The sample.</summary>
    public SampleGraph Graph { get; }

    /// <summary>The number.</summary>
    public Quantity Number { get; }

    /// <summary>The number's tensor.</summary>
    public int Tensor { get; }

    /// <summary>The number's place in it.</summary>
    public int Place { get; }

    /// <summary>The tensors whose elements are the features.</summary>
    public IReadOnlyList<int> Features { get; }

    /// <summary>What lies between the features and the number.</summary>
    public Dependence Dependence { get; }

    /// <summary>The pass over the elements between them.</summary>
    public TapedPass Pass => _pass;

    /// <summary>The features of the sample.</summary>
    public double[] Sample { get; }

    /// <summary>The number, in double.</summary>
    public double AtSample { get; }

    /// <summary>How many features there are.</summary>
    public int Count => Sample.Length;

    /// <summary>The adjoints of all tensors, as the last pass backward left them; null of those that do not vary.</summary>
    public double[]?[] Adjoints => _adjoints;

    /// <summary>The slopes of all tensors, as the last pass along a direction left them.</summary>
    public double[]?[] SlopesOfTensors => _slopes;

    /// <summary>The same function over numbers of its own, so that two threads can each compute one.</summary>
    public FeatureFunction Again() => new(this);

    /// <summary>The number for other features.</summary>
    public double Value(ReadOnlySpan<double> features)
    {
        Spread(features, _pass.Tensors);
        _pass.Forward();
        return _pass.Tensors[Tensor][Place];
    }

    /// <summary>How the number depends on the features; its value is computed as well.</summary>
    /// <param name="features">The features.</param>
    /// <param name="stop">A tensor below which nothing is asked for; −1 for none.</param>
    public double[] Gradient(ReadOnlySpan<double> features, int stop = -1)
    {
        Value(features);
        _pass.Backward(Seed(1), stop);
        return Join(_adjoints);
    }

    /// <summary>The value, and what rounding in double can have done to it, to first order.</summary>
    public (double Value, double Bound) ValueWithBound(ReadOnlySpan<double> features)
    {
        var value = Value(features);
        return (value, _pass.BackwardWithBound(Seed(1)));
    }

    /// <summary>How the number changes along a direction, computed forward, where the last <see cref="Value"/> was taken.</summary>
    public double Slope(ReadOnlySpan<double> direction)
    {
        Spread(direction, _slopes);
        _pass.Slopes(_slopes);
        return _slopes[Tensor]![Place];
    }

    /// <summary>Adjoints that are 0 but for the number.</summary>
    public double[]?[] Seed(double ofNumber)
    {
        foreach (var adjoints in _adjoints)
            adjoints?.AsSpan().Clear();
        _adjoints[Tensor]![Place] = ofNumber;
        return _adjoints;
    }

    /// <summary>The elements of the features' tensors, one after another.</summary>
    public double[] Join(double[]?[] tensors) => [.. Features.SelectMany(tensor => tensors[tensor]!)];

    /// <summary>The name of a feature.</summary>
    public Quantity NameOf(int feature)
    {
        foreach (var tensor in Features)
        {
            if (feature < Graph.Values[tensor].Length)
                return Graph[tensor].Element(feature);
            feature -= Graph.Values[tensor].Length;
        }

        throw new ArgumentOutOfRangeException(nameof(feature));
    }

    private (TapedPass Pass, double[]?[] Adjoints, double[]?[] Slopes) Room()
    {
        var varying = Features.Concat(Dependence.Order.Select(run => run.Tensor)).ToHashSet();
        double[]?[] Varying() => [.. Graph.Values.Select((values, tensor) => varying.Contains(tensor) ? new double[values.Length] : null)];
        return (new(Graph.Tapes, Graph.Copy(Features), Dependence.Order), Varying(), Varying());
    }

    private void Spread(ReadOnlySpan<double> features, double[]?[] tensors)
    {
        if (features.Length != Count && Sample is not null)
            throw new ArgumentException($"{Count} features were expected; found {features.Length}.", nameof(features));
        foreach (var tensor in Features)
        {
            features[..tensors[tensor]!.Length].CopyTo(tensors[tensor]);
            features = features[tensors[tensor]!.Length..];
        }
    }
}
