using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>Networks that are put together from blocks, with frozen and shared weights.</summary>
public sealed class CompositionTests
{
    private static readonly float[] Samples = [.. Enumerable.Range(0, 48).Select(i => MathF.Sin(i))];

    [Fact]
    public void A_view_shows_the_layers_of_one_repetition()
    {
        var network = new Composed(seed: 3);
        var floor = Residual.In(Tower.In(network.Body).Floors, repetition: 1);
        Assert.Equal("Body.Floors2.Inner", floor.Inner.Description.Name);
        Assert.Equal("Body.Floors1.Sum", floor.X.Description.Name);
        Assert.Equal("Stem", Residual.In(Tower.In(network.Body).Floors).X.Description.Name);
        Assert.Equal("Body", Residual.In(network.Last).X.Description.Name);
        network.Predict(Samples.AsSpan(0, 6));
        for (var n = 0; n < 9; n++)
        {
            Assert.Equal(floor.X.Output[0, n] + floor.Outer.Output[0, n], network.Body.Output[0, n]);
            Assert.Equal(floor.Sum.Output[0, n], network.Body.Output[0, n]);
        }

        floor.Outer.Weights.Fill(0);
        network.Predict(Samples.AsSpan(0, 6));
        Assert.Equal(floor.X.Output[0, 4], network.Body.Output[0, 4]);
    }

    [Fact]
    public void A_view_is_of_its_block_alone()
    {
        var network = new Composed();
        Assert.Equal(
            "Stem is no use of Residual, it is Dense 9. (Parameter 'use')",
            Assert.Throws<ArgumentException>(() => Residual.In(network.Stem)).Message);
        Assert.Throws<ArgumentException>(() => Tower.In(network.Last));
        Assert.StartsWith(
            "The repetitions of Body.Floors are 0 to 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Residual.In(Tower.In(network.Body).Floors, 2)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_weights_are_seen_from_both_layers()
    {
        var network = new Composed(seed: 5);
        Assert.Equal([6, 9], network.Stem.Weights.Lengths.ToArray());
        Assert.Equal([9, 6], network.Back.Weights.Lengths.ToArray());
        Assert.Equal([6], network.Back.Bias.Lengths.ToArray());
        network.Back.Weights[7, 2] = 42;
        Assert.Equal(42, network.Stem.Weights[2, 7]);
    }

    [Fact]
    public void Frozen_weights_have_no_gradient()
    {
        var network = new Composed(seed: 5, capacity: 8);
        network.Backpropagate(Samples, Samples);
        Assert.Equal(Composed.Description.TrainableCount, network.Gradients.Length);
        Assert.Equal(6 * 9 + 9 + 1, network.Parameters.Length - network.Gradients.Length);
        Assert.Equal(
            "Stem.Weights has no gradient: training leaves it alone.",
            Assert.Throws<InvalidOperationException>(() => { _ = network.Stem.Gradient("Weights"); }).Message);
        Assert.Throws<InvalidOperationException>(() => { _ = network.Back.Gradient("Weights"); });
        Assert.Equal([6], network.Back.Gradient("Bias").Lengths.ToArray());
        Assert.Equal(0.25f, network.Stem.Parameter("slope")[0]);
    }

    public static TheoryData<Optimizer> Optimizers => [new AdamW(0.01) { WeightDecay = 0.1 }, new Sgd(0.01), new Adam(), new Nesterov(0.01)];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Training_leaves_frozen_weights_alone(Optimizer optimizer)
    {
        var network = new Composed(seed: 6);
        var before = network.Parameters.ToArray();
        var data = new Dataset<float>(6, 6, Samples, Samples);
        network.Fit(
            data,
            optimizer,
            new TrainingOptions { Epochs = 5, BatchSize = 4, Threads = 2, Clipping = GradientClipping.ByNorm(1) },
            cancellationToken: TestContext.Current.CancellationToken);
        var trained = Composed.Description.TrainableCount;
        Assert.Equal(before[trained..], network.Parameters[trained..].ToArray());
        Assert.All(
            Composed.Description.Parameters.Where(parameter => parameter.IsTrainable),
            parameter => Assert.NotEqual(
                before.AsSpan(parameter.Offset, parameter.Length).ToArray(), network.Parameters.Slice(parameter.Offset, parameter.Length).ToArray()));
    }

    [Fact]
    public void Gradients_of_a_tied_output_add_up()
    {
        double[] tokens = [0, 3, 3, 5, 1, 2, 0, 4];
        double[] next = [3, 3, 5, 1, 2, 0, 4, 4];
        var network = new TiedLanguageModel(seed: 2, capacity: 2);
        Assert.Equal([3, 6], network.Next.Weights.Lengths.ToArray());
        network.Backpropagate(tokens, next);
        var gradients = network.Gradients.ToArray();
        for (var place = 0; place < gradients.Length; place++)
        {
            const double step = 1e-5;
            var weight = network.Parameters[place];
            network.Parameters[place] = weight + step;
            var above = network.Evaluate(tokens, next);
            network.Parameters[place] = weight - step;
            var below = network.Evaluate(tokens, next);
            network.Parameters[place] = weight;
            Assert.Equal((above - below) / (2 * step), gradients[place], 1e-8);
        }
    }

    [Fact]
    public void A_step_moves_as_many_parameters_as_there_are_gradients()
    {
        float[] parameters = [1, 2, 3];
        new Sgd(0.5).Step<float>(parameters, [1, 1]);
        Assert.Equal([0.5f, 1.5f, 3], parameters);
    }

    [Fact]
    public void A_checkpoint_holds_all_of_them()
    {
        var network = new Composed(seed: 7);
        var bytes = Checkpoint.ToBytes(network);
        var other = new Composed(seed: 8);
        Checkpoint.Load(other, bytes);
        Assert.Equal(network.Parameters.ToArray(), other.Parameters.ToArray());
        using var reader = new SafeTensorsReader(new MemoryStream(bytes), "checkpoint");
        Assert.Contains("Body.Floors2.Outer.Weights", reader.Tensors.Select(tensor => tensor.Name));
        Assert.Contains("Stem.slope", reader.Tensors.Select(tensor => tensor.Name));
        Assert.DoesNotContain("Back.Weights", reader.Tensors.Select(tensor => tensor.Name));
    }

    [Fact]
    public void The_table_shows_what_is_not_trained() => Assert.Equal(
        """
        Composed
        layer               kind              of                                    shape  weights  not trained  multiply-adds
        Features            Input                                                   6            0            0              0
        Stem                Dense             Features                              9           64           64             54
        Body.Floors1.Inner  Dense             Stem                                  9           90            0             81
        Body.Floors1.Outer  Dense             Body.Floors1.Inner                    9           90            0             81
        Body.Floors1.Sum    Add               Stem, Body.Floors1.Outer              9            0            0              0
        Body.Floors2.Inner  Dense             Body.Floors1.Sum                      9           90            0             81
        Body.Floors2.Outer  Dense             Body.Floors2.Inner                    9           90            0             81
        Body.Floors2.Sum    Add               Body.Floors1.Sum, Body.Floors2.Outer  9            0            0              0
        Body.Floors         Residual ×2       Stem                                  9            0            0              0
        Body                Tower             Stem                                  9            0            0              0
        Last.Inner          Dense             Body                                  9           90            0             81
        Last.Outer          Dense             Last.Inner                            9           90            0             81
        Last.Sum            Add               Body, Last.Outer                      9            0            0              0
        Last                Residual          Body                                  9            0            0              0
        Back                Dense             Last                                  6            6            0             54
        Error               MeanSquaredError  Back                                               0            0              0
        610 weights (2,440 bytes), 64 of them not trained, 594 multiply-adds a sample
        """.ReplaceLineEndings("\n"),
        Composed.Description.ToString());

    [Fact]
    public void An_explanation_answers_by_the_name_of_a_use()
    {
        var network = new Composed(seed: 9);
        var why = network.Explain(Samples.AsSpan(0, 6), Samples.AsSpan(6, 6), new AdamW());
        Assert.True(why.Verify().Holds);
        Assert.Equal("Body.Floors2.Sum[3]", why.Ask("Body[3]").Name.ToString());
        Assert.Equal("∂L/∂Last.Sum[3]", why.Ask("dL/dLast[3]").Name.ToString());
        Assert.DoesNotContain("Stem.Weights′", why.Update.Tensors.Select(tensor => tensor.Name));
        Assert.Contains("Back[", why.ToText(), StringComparison.Ordinal);
    }
}
