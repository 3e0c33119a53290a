using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>What is wrong with what comes in is said with what was expected, what was found and where.</summary>
public sealed class InputErrorTests
{
    private readonly Classifier _network = new(seed: 1, capacity: 3);

    [Fact]
    public void Wrong_lengths()
    {
        Says<ArgumentException>("Classifier expects 6 values in its sample, found 5.", () => _network.Load(0, new float[5]));
        Says<ArgumentException>("Classifier expects 6 values in its sample, found 7.", () => _network.Predict(new float[7]));
        Says<ArgumentException>("Classifier expects 5 values in its target, found 4.", () => _network.Load(0, new float[6], new float[4]));
        Says<ArgumentException>("Classifier takes samples of 6 values each, found 13 values.", () => _network.Backpropagate(new float[13], [0, 0]));
        Says<ArgumentException>("Classifier takes samples of 6 values each, found 0 values.", () => _network.Backpropagate([], Array.Empty<int>()));
        Says<ArgumentException>("Classifier expects 2 values in its labels, found 3.", () => _network.Backpropagate(new float[12], [0, 0, 0]));
        Says<ArgumentException>("Classifier expects 10 values in its targets, found 9.", () => _network.Evaluate(new float[12], new float[9]));
        Says<ArgumentException>("Classifier expects 10 values in its predictions, found 11.", () => _network.Predict(new float[12], new float[11]));
        Says<ArgumentException>("Classifier expects 6 values in its sample, found 2.", () => _network.Explain(new float[2], 0));
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void Numbers_that_are_not_finite(float value, string text)
    {
        Says<NotFiniteNumberException>(
            $"Element 4 of the sample in row 2 is {text}; Classifier takes finite numbers.", () => _network.Load(2, [0, 0, 0, 0, value, 0]));
        Says<NotFiniteNumberException>(
            $"Element 1 of the target in row 0 is {text}; Classifier takes finite numbers.", () => _network.Load(0, new float[6], [0, value, 0, 0, 0]));
    }

    [Fact]
    public void Numbers_whose_sum_overflows_are_finite() =>
        _network.Load(0, [float.MaxValue, float.MaxValue, 0, 0, 0, -float.MaxValue]);

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public void Labels_out_of_range(int label)
    {
        Says<ArgumentException>($"A label of Classifier is from 0 to 4, found {label} in row 1.", () => _network.Backpropagate(new float[12], [4, label]));
        Says<ArgumentException>($"A label of Classifier is from 0 to 4, found {label} in row 0.", () => _network.Explain(new float[6], label));
    }

    [Fact]
    public void Labels_for_a_network_that_has_none()
    {
        var network = new TwoAnswers();
        Says<InvalidOperationException>(
            "Labels are for a network whose only loss is of classes; the losses of TwoAnswers: OfSize of Real, OfAlive of Probability.",
            () => network.Backpropagate(new double[7], [0]));
    }

    [Fact]
    public void Targets_out_of_their_domain()
    {
        Says<ArgumentException>("A target of Error is from 0 to 1, found -0.5 in row 1.", () => _network.Load(1, new float[6], [1.5f - 1, 1, -0.5f, 0, 0]));
        Says<ArgumentException>("The targets of Error sum to 1 (a one-hot class, say), found 2 in row 1.", () => _network.Load(1, new float[6], [1, 1, 0, 0, 0]));
        var network = new TwoAnswers();
        network.Load(0, new double[7], [-7, 12, 0, 0.5, 1]);
        Says<ArgumentException>("A target of OfAlive is from 0 to 1, found 1.5 in row 0.", () => network.Load(0, new double[7], [0, 0, 0, 1.5, 0]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Rows_out_of_range(int row)
    {
        var message = "The workspace of Classifier has rows 0 to 2; Reserve makes room for more.";
        Says<ArgumentOutOfRangeException>(message, () => _network.Load(row, new float[6]));
        Says<ArgumentOutOfRangeException>(message, () => _network.Load(row, new float[6], Batches.OneHot(0)));
        Says<ArgumentOutOfRangeException>(message, () => _network.Prediction(row));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(4)]
    public void Batches_out_of_range(int batch)
    {
        var message = "A batch of Classifier has 1 to 3 rows; Reserve makes room for more.";
        Says<ArgumentOutOfRangeException>(message, () => _network.Forward(batch));
        Says<ArgumentOutOfRangeException>(message, () => _network.Evaluate(batch));
        Says<ArgumentOutOfRangeException>(message, () => _network.Backpropagate(batch));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Capacities_out_of_range(int capacity)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(capacity), () => new Classifier(seed: 1, capacity));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(capacity), () => _network.Reserve(capacity));
    }

    [Fact]
    public void Weights_of_another_network() => Says<ArgumentException>(
        "Unjudged has 16 parameters, the arena holds 15.", () => Over<Unjudged>(new Arena<float>(15)));

    [Fact]
    public void A_failed_load_changes_nothing()
    {
        var network = new TwoAnswers(seed: 1);
        double[] sample = [1, 2, 3, 4, 5, 6, 7], target = [8, 9, 0.5, 1, 0];
        network.Load(0, sample, target);
        var loss = network.Evaluate(1);

        Assert.Throws<ArgumentException>(() => network.Load(0, new double[7], [1, 1, 0, 0, 2]));
        Assert.Throws<NotFiniteNumberException>(() => network.Load(0, new double[7], [1, 1, 0, 0, double.NaN]));
        Assert.Throws<NotFiniteNumberException>(() => network.Load(0, [0, 0, 0, 0, 0, 0, double.NaN], target));
        Assert.Throws<ArgumentException>(() => network.Load(0, new double[7], new double[4]));

        Assert.Equal(loss, network.Evaluate(1));
    }

    private static TNetwork Over<TNetwork>(Arena<float> parameters)
        where TNetwork : class, INetwork<TNetwork, float> => TNetwork.Over(parameters, 1);

    private static void Says<TException>(string message, Action action)
        where TException : Exception => Assert.StartsWith(message, Assert.Throws<TException>(action).Message, StringComparison.Ordinal);
}
