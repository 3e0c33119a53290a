using Xunit;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>From where on layers are dead, and gradients too small.</summary>
public class LayerBoundaryTests
{
    private static readonly TrainingOptions Once = new() { Epochs = 1, Shuffle = false };

    [Fact]
    public void Gradients_are_compared_by_the_root_of_their_mean_square()
    {
        var network = new EightSigmoids(1);
        Flatten(network.Parameters, EightSigmoids.Description);

        var warning = Assert.Single(Heard.When(network, Heard.Numbers(100, 3), new Sgd(0.01), Once));

        var sizes = EightSigmoids.Description.Parameters
            .Where(parameter => parameter.Name.EndsWith(".Weights", StringComparison.Ordinal))
            .Select(parameter => (parameter.Name, Size: RootMeanSquare(network.Gradients.Slice(parameter.Offset, parameter.Length))))
            .ToList();
        var largest = sizes.MaxBy(gradient => gradient.Size);
        Assert.Equal(8, sizes.Count);
        Assert.Equal(
            FormattableString.Invariant($"warning NETDSL221: The gradient of First.Weights is of the size {sizes[0].Size:G3}, ")
            + FormattableString.Invariant($"that of {largest.Name} of {largest.Size:G3}. The first layers do not learn. ")
            + "Take Relu or Gelu in place of Sigmoid or Tanh, normalise, add shortcuts, or take fewer layers.",
            warning.ToString());
    }

    [Fact]
    public void Gradients_of_a_network_written_by_hand_are_looked_at_as_well()
    {
        float[] samples = [.. Heard.Numbers(40, 8).Flat().Select((x, i) => i % 8 < 2 ? 0 : x)];

        var heard = Heard.When(
            LinearModel<float, EightNamed>.Create(1, 32), new Dataset<float>(8, 1, samples, Enumerable.Repeat(1f, 40).ToArray()), new Sgd(0.01), Once);

        Assert.StartsWith("The gradient of W0.Weights is of the size 0, that of W", Assert.Single(heard).Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_of_zeros_is_no_dead_layer()
    {
        var network = new Guesser(1);
        Fill(network.Parameters, Guesser.Description, "Hidden.Bias", 1);

        Assert.Empty(Heard.When(network, new Dataset<float>(3, 1, new float[120], Enumerable.Repeat(9f, 40).ToArray()), new Sgd(0.01), Once));
    }

    [Fact]
    public void Seven_layers_let_gradients_through_whatever_they_are()
    {
        var network = new SevenSigmoids(1);
        Flatten(network.Parameters, SevenSigmoids.Description);

        Assert.Empty(Heard.When(network, Heard.Numbers(100, 3), new Sgd(0.01), Once));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, true)]
    public void Gradients_vanish_where_the_first_two_do(bool leftIsZero, bool rightIsZero, bool isSaid)
    {
        var network = new Forked(1);
        Fill(network.Parameters, Forked.Description, "OfLeft.Bias", 0.1f);
        Fill(network.Parameters, Forked.Description, "OfRight.Bias", 0.1f);

        var heard = Heard.When(network, Branches(leftIsZero, rightIsZero), new Sgd(0.01), Once);

        Assert.Equal(isSaid ? ["NETDSL221"] : [], heard.Select(warning => warning.Id));
        Assert.All(heard, warning => Assert.StartsWith("The gradient of OfLeft.Weights is of the size 0, that of ", warning.Finding, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_a_layer_is_dead_gradients_have_vanished_by_that()
    {
        var heard = Heard.When(new Forked(1), Branches(leftIsZero: true, rightIsZero: true), new Sgd(0), Once);

        Assert.Equal(
            "warning NETDSL220: All 4 values of OfLeft are 0 for each of 40 samples. Nothing behind it learns any more. "
            + "Lower the learning rate and begin anew, or take an activation that is never flat (LeakyRelu, Gelu).",
            Assert.Single(heard).ToString());
    }

    [Fact]
    public void Gradients_that_are_all_small_or_all_zero_have_not_vanished()
    {
        var small = new DeepAndOpen(1);
        Fill(small.Parameters, DeepAndOpen.Description, "Guess.Weights", 1e-5f);
        var zero = new EightSigmoids(1);
        Fill(zero.Parameters, EightSigmoids.Description, "Guess.Weights", 0);
        Fill(zero.Parameters, EightSigmoids.Description, "Guess.Bias", 1);
        var (samples, ones) = (Heard.Numbers(40, 3).Flat(), Enumerable.Repeat(1f, 40).ToArray());

        Assert.Empty(Heard.When(small, new Dataset<float>(3, 1, samples, new float[40]), new Sgd(0.01), Once));
        Assert.Equal(
            ["NETDSL210"],
            Heard.When(zero, new Dataset<float>(3, 1, samples, ones), new Sgd(0.01), Once).Select(warning => warning.Id));
    }

    [Theory]
    [InlineData(64, -1, 64)]
    [InlineData(64, 0, 0), InlineData(64, 31, 0), InlineData(64, 32, 0), InlineData(64, 63, 0)]
    [InlineData(65, -1, 65), InlineData(65, 64, 0)]
    [InlineData(1_024, 1_023, 0), InlineData(1_024, -1, 1_024)]
    [InlineData(2_048, 2_047, 1_024), InlineData(2_048, 2_046, 0)]
    public void A_layer_is_dead_where_it_is_for_each_of_a_thousand_samples(int rows, int aliveIn, int samples)
    {
        var network = new Guesser(1);
        Fill(network.Parameters, Guesser.Description, "Hidden.Weights", 1);
        Fill(network.Parameters, Guesser.Description, "Hidden.Bias", -10);
        var numbers = new float[rows * 3];
        if (aliveIn >= 0)
            numbers[3 * aliveIn] = 20;

        var heard = Heard.When(network, new Dataset<float>(3, 1, numbers, new float[rows]), new Sgd(0), Once);

        Assert.Equal(
            samples > 0 ? [$"All 6 values of Hidden are 0 for each of {samples:N0} samples."] : [],
            heard.Where(warning => warning.Id == "NETDSL220").Select(warning => warning.Finding));
    }

    [Fact]
    public void Of_wide_rows_sixteen_are_looked_at()
    {
        var network = new WideReader(1);
        network.Parameters.Clear();
        var data = new Dataset<float>(300_000, 1, new float[300_000], new float[1]).Subset(new int[20]);

        Assert.Equal(
            "The one value of Guess is 0 for each of 16 samples.", Assert.Single(Heard.When(network, data, new Sgd(0), Once)).Finding);
    }

    [Theory]
    [InlineData(0, 1), InlineData(1, 2), InlineData(2, 4), InlineData(3, 4), InlineData(4, 8), InlineData(7, 8)]
    public void Layers_are_looked_at_after_epochs_1_2_4_and_8(int diesAfter, int saidAfter)
    {
        var (epoch, said) = (1, 0);
        var network = new Guesser(1);
        if (diesAfter == 0)
            Fill(network.Parameters, Guesser.Description, "Hidden.Bias", -1_000);
        var options = new TrainingOptions
        {
            Epochs = 9,
            OnEpoch = result =>
            {
                epoch = result.Result.Epoch + 1;
                if (result.Result.Epoch == diesAfter)
                    Fill(network.Parameters, Guesser.Description, "Hidden.Bias", -1_000);
            },
            OnWarning = warning => said = warning.Id == "NETDSL220" ? epoch : -1,
        };

        network.Fit(Heard.Numbers(100, 3), new Sgd(0.001), options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(saidAfter, said);
    }

    [Fact]
    public void What_is_muted_explains_the_rest_all_the_same()
    {
        var network = new Bottomed(1);
        Fill(network.Parameters, Bottomed.Description, "Guess.Bias", -1_000);

        Assert.Empty(Heard.When(network, Heard.Numbers(100, 3), new Sgd(0.01), new() { Epochs = 6, MutedWarnings = ["NETDSL220"] }));
    }

    /// <summary>Lets gradients become smaller by a hundred at least in each layer.</summary>
    private static void Flatten(Span<float> weights, NetworkDescription network)
    {
        foreach (var parameter in network.Parameters.Where(parameter => parameter.Name.StartsWith("Body", StringComparison.Ordinal)))
            weights.Slice(parameter.Offset, parameter.Length).Fill(0.01f);
    }

    private static void Fill(Span<float> weights, NetworkDescription network, string name, float value)
    {
        var parameter = network.Parameters.Single(parameter => parameter.Name == name);
        weights.Slice(parameter.Offset, parameter.Length).Fill(value);
    }

    /// <summary>Rows for the two inputs of <see cref="Forked"/>.</summary>
    private static Dataset<float> Branches(bool leftIsZero, bool rightIsZero)
    {
        float[] samples = [.. Heard.Numbers(40, 5).Flat().Select((x, i) => (i % 5 < 2 ? leftIsZero : rightIsZero) ? 0 : x)];
        return new(5, 1, samples, Enumerable.Range(0, 40).Select(row => row % 2 + 1f).ToArray());
    }

    private static double RootMeanSquare(ReadOnlySpan<float> numbers)
    {
        var squares = 0.0;
        foreach (var number in numbers)
            squares += (double)number * number;
        return Math.Sqrt(squares / numbers.Length);
    }
}
