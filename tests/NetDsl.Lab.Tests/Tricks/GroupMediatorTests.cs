using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>How alike groups of channels are and how specific, on a network of which both are known.</summary>
public sealed class GroupMediatorTests
{
    private static readonly Mediator Similarity = Mediator.SimilarityOfGroups("Hidden", groups: 2, channels: 2);

    private static readonly Mediator Specificity = Mediator.SpecificityOfGroups("Hidden", groups: 2);

    [Fact]
    public void Groups_that_see_the_same_are_alike_and_others_are_not()
    {
        Assert.Equal(1, Similarity.Of(Reading([0, 1, 0, 1])), 6);
        Assert.Equal(1, Similarity.Of(Reading([0, 1, 1, 0])), 6);
        Assert.InRange(Similarity.Of(Reading([0, 1, 2, 3])), 0, 0.05);
        Assert.InRange(Similarity.Of(Reading([0, 1, 1, 2])), 0.2, 0.8);
    }

    [Fact]
    public void Only_as_many_channels_of_each_group_count_as_are_asked_for()
    {
        // The first ones of the groups are alike, the second ones are not.
        var network = Reading([0, 1, 0, 2]);
        Assert.Equal(1, Mediator.SimilarityOfGroups("Hidden", 2, channels: 1).Of(network), 6);
        Assert.InRange(Similarity.Of(network), 0.2, 0.8);
    }

    [Fact]
    public void A_group_that_speaks_for_one_class_is_more_specific_than_one_for_two()
    {
        // With 4 for class 0 in place of 8 and 0: ln(1 + 3e⁻⁴) more for class 0, ln(1 + e⁻⁴) for class 1, which is told from it, 0.75 of both.
        Assert.InRange(Specificity.Of(Speaking([0, 0, 1, 1])), 0.7, 0.8);
        Assert.InRange(Specificity.Of(Speaking([0, 1, 2, 3])), 0.48, 0.52);
    }

    [Fact]
    public void Groups_are_equal_parts() => Assert.Contains(
        "Hidden has 4 channels, which are not 3 equal groups", Assert.Throws<ArgumentException>(() => Mediator.SpecificityOfGroups("Hidden", 3).Of(Reading([0, 1, 2, 3]))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_prediction_with_a_layer_changed_is_that_of_what_it_was_changed_to()
    {
        var network = Reading([0, 1, 2, 3]);
        var test = network.Data.Test;
        var (hidden, changed) = (new List<float[]>(), new List<float[]>());
        network.Read("Hidden", test, (values, _) => hidden.Add(values.ToArray()));
        network.PredictWith("Hidden", test, (output, row) => hidden[(row + 1) % test.Count].CopyTo(output), (prediction, _) => changed.Add(prediction.ToArray()));
        var plain = new List<float[]>();
        network.Predict(test, (prediction, _) => plain.Add(prediction.ToArray()));
        Assert.Equal(plain[1..], changed[..^1]);
        Assert.Contains("has no layer Hiden", Assert.Throws<ArgumentException>(() => network.PredictWith("Hiden", test, (_, _) => { }, (_, _) => { })).Message, StringComparison.Ordinal);
    }

    /// <summary>Each unit sees one of four signals, which are independent of each other and of the class.</summary>
    private static TrainedNetwork Reading(int[] signals) =>
        Made(signals, [0, 1, 2, 3], (random, _, sample) =>
        {
            for (var i = 0; i < sample.Length; i++)
                sample[i] = random.NextSingle();
            return random.Next(4);
        });

    /// <summary>Each unit speaks for one of four classes; a sample of a class is the signal of a unit that speaks for it.</summary>
    private static TrainedNetwork Speaking(int[] classes) =>
        Made([0, 1, 2, 3], classes, (_, row, sample) =>
        {
            var unit = row % 4;
            sample[unit] = 1;
            return classes[unit];
        });

    private static TrainedNetwork Made(int[] signals, int[] classes, Func<Random, int, float[], int> draw)
    {
        var random = new Random(5);
        var (samples, labels) = (new List<float>(), new List<int>());
        for (var row = 0; row < 400; row++)
        {
            var sample = new float[4];
            labels.Add(draw(random, row, sample));
            samples.AddRange(sample);
        }

        var data = Dataset.Classification<float>(samples.ToArray(), 4, labels.ToArray(), 4);
        var still = new TrainingRecipe(() => new Sgd(0), new() { Epochs = 1 });
        var trained = NetworkCell.Of<FourUnits>().Train(new(data, data), still, 1, NetworkCell.Of<FourUnits>().Draw(1), TestContext.Current.CancellationToken);
        var network = trained.As<FourUnits>();
        network.Parameters.Clear();
        for (var unit = 0; unit < 4; unit++)
        {
            network.Hidden.Weights[signals[unit], unit] = 1;
            network.Class.Weights[unit, classes[unit]] = 8;
        }

        return trained;
    }
}
