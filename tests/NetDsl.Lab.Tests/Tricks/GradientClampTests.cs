using System.Numerics.Tensors;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Gradients are told as the optimizer saw them, and held at those of the plain network.</summary>
public sealed class GradientClampTests
{
    private static readonly TrainingRecipe Recipe = new TrainingRecipe(() => new Sgd(0.1), Moons.Options).ForRun(seed: 3);

    private static readonly Mediator Hidden = Mediator.GradientInTraining("Hidden");

    [Fact]
    public void Who_records_changes_nothing()
    {
        var recorded = Train<MoonsWithSigmoid>(Recipe with { Loop = new RecordingLoop("Hidden", "Class") });
        var alone = Train<MoonsWithSigmoid>(Recipe);
        Assert.Equal(alone.As<MoonsWithSigmoid>().Parameters.ToArray(), recorded.As<MoonsWithSigmoid>().Parameters.ToArray());
        Assert.Equal(alone.Steps, recorded.Steps);
    }

    [Fact]
    public void What_is_told_is_the_norm_of_each_step()
    {
        // One step from the initial weights: its gradient is that of all samples.
        var one = Recipe with { Options = Recipe.Options with { Epochs = 1, BatchSize = 160 }, Optimizer = () => new Sgd(0), Loop = new RecordingLoop("Hidden", "Class") };
        var network = Train<Moons>(one);
        Assert.Equal(1, network.Steps);
        Assert.Equal(network.GradientNorm("Hidden", network.Data.Train), Hidden.Of(network), 6);
        Assert.Equal(
            Math.Sqrt(Math.Pow(network.GradientNorm("Hidden", network.Data.Train), 2) + Math.Pow(network.GradientNorm("Class", network.Data.Train), 2)),
            Mediator.GradientInTraining("Hidden", "Class").Of(network), 6);
    }

    [Fact]
    public void Steps_count_by_their_root_mean_square()
    {
        var gradients = new LayerGradients([[0..2], [2..3]], Before: null, Held: null);
        gradients.Apply<float>([3, 4, 1]);
        gradients.Apply<float>([0, 0, 7]);
        var told = gradients.Tell(["First", "Second"]);
        Assert.Equal(Math.Sqrt((25 + 0) / 2.0), told["gradient of First"], 12);
        Assert.Equal(Math.Sqrt((1 + 49) / 2.0), told["gradient of Second"], 12);
    }

    [Fact]
    public void A_gradient_that_is_held_keeps_its_direction_and_no_other_changes()
    {
        var gradients = new LayerGradients([[0..2]], GradientClipping.ByValue(4), Held: [[1, 10]]);
        float[][] steps = [[3, 8, 9], [3, 4, 1], [6, 8, 1]];
        foreach (var step in steps)
            gradients.Apply<float>(step);
        Assert.Equal([0.6f, 0.8f, 4], steps[0]);
        Assert.Equal([6f, 8, 1], steps[1]);

        // Longer than what it is held by: the last norm, after the clipping to 4.
        Assert.Equal(MathF.Sqrt(50), steps[2][0], 5);
    }

    [Fact]
    public void A_yoked_network_has_the_gradients_of_the_plain_one()
    {
        var recording = new RecordingLoop("Hidden", "Class");
        var plain = Train<Moons>(Recipe with { Loop = recording });
        var free = Train<MoonsWithSigmoid>(Recipe with { Loop = recording });
        var held = Train<MoonsWithSigmoid>(Recipe with { Loop = new YokedLoop<Moons>("Hidden") { Recorded = ["Hidden", "Class"] } });
        Assert.Equal(Hidden.Of(plain), Hidden.Of(held), 5);
        Assert.True(Math.Abs(Hidden.Of(free) - Hidden.Of(plain)) > 0.2 * Hidden.Of(plain), $"{Hidden.Of(free)} is as {Hidden.Of(plain)}: the test asks nothing.");
        Assert.NotEqual(Mediator.GradientInTraining("Class").Of(plain), Mediator.GradientInTraining("Class").Of(held), 5);
        Assert.NotEqual(free.As<MoonsWithSigmoid>().Parameters.ToArray(), held.As<MoonsWithSigmoid>().Parameters.ToArray());
    }

    [Fact]
    public void A_network_that_is_yoked_to_itself_is_trained_as_ever()
    {
        var alone = Train<Moons>(Recipe).As<Moons>().Parameters.ToArray();
        var held = Train<Moons>(Recipe with { Loop = new YokedLoop<Moons>("Hidden", "Class") }).As<Moons>().Parameters.ToArray();
        Assert.Equal(0, TensorPrimitives.Distance<float>(alone, held), 1e-3);
    }

    [Fact]
    public void What_nobody_told_is_asked_for_in_vain()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Hidden.Of(Train<Moons>(Recipe with { Loop = new RecordingLoop("Class") })));
        Assert.Equal("The training did not tell gradient of Hidden, but gradient of Class; give the recipe a loop that tells it.", error.Message);
        Assert.Contains("its layers with weights are Hidden, Class", Assert.Throws<ArgumentException>(() => Train<Moons>(Recipe with { Loop = new RecordingLoop("Hiden") })).Message, StringComparison.Ordinal);
    }

    private static TrainedNetwork Train<TNetwork>(TrainingRecipe recipe)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        NetworkCell.Of<TNetwork>().Train(Moons.Data(3), recipe, 3, NetworkCell.Of<Moons>().Draw(3), TestContext.Current.CancellationToken);
}
