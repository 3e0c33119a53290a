using NetDsl.Tests.Networks;
using Xunit;

namespace NetDsl.Tests.Metrics;

/// <summary>Which classes a network tells: of samples or of steps, one-hot or by number, of one loss of several.</summary>
public class ClassDecisionTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(100)]
    public void Numbers_of_classes_are_targets_for_each_step_but_those_without_one(int capacity)
    {
        var network = new Speaker(seed: 1, capacity);
        float[] targets = [.. Speech.Sounds(3).Select((sound, i) => i % 5 == 3 ? -1f : sound)];
        var data = new Dataset<float>(12, 4, Speech.Waves(3), targets) { ClassNames = ["a", "e", "i", "o", "u"] };
        var report = Evaluation.Classify(network, data);

        var (count, right, confusion) = (0, 0, new int[5, 5]);
        for (var row = 0; row < 3; row++)
        {
            var prediction = network.Predict(data.Sample(row)).ToArray();
            for (var step = 0; step < 4; step++)
            {
                var shares = prediction[(step * 5)..(step * 5 + 5)];
                var (actual, predicted) = ((int)data.Target(row)[step], Array.IndexOf(shares, shares.Max()));
                if (actual < 0)
                    continue;
                count++;
                right += actual == predicted ? 1 : 0;
                confusion[actual, predicted]++;
            }
        }

        Assert.InRange(count, 1, 11);
        Assert.Equal(count, report.Count);
        Assert.Equal((double)right / count, report.Accuracy, 1e-15);
        for (var i = 0; i < 25; i++)
            Assert.Equal(confusion[i / 5, i % 5], report.Confusion[i / 5, i % 5]);
        Assert.Equal(1, report.TopAccuracy(5));
        Assert.Contains("actual \\ predicted  a", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_loss_is_that_of_the_steps_with_a_class()
    {
        var network = new Speaker(seed: 2, capacity: 1);
        var data = new Dataset<float>(12, 4, Speech.Waves(1), new float[] { 2, -1, 0, -1 });
        var shares = network.Predict(data.Sample(0)).ToArray();

        Assert.Equal(-(Math.Log(shares[2]) + Math.Log(shares[10])) / 2, Evaluation.Classify(network, data).LogLoss, 1e-6);
    }

    [Fact]
    public void One_hot_targets_are_of_each_step()
    {
        var network = new StepClassifier(seed: 1, capacity: 1);
        float[] sample = [1, -2, 3, 0.5f, -1, 2];
        var targets = new float[12];
        var confusion = new int[4, 4];
        for (var step = 0; step < 3; step++)
        {
            // Each step has a class of its own.
            var shares = network.Predict(sample).Slice(step * 4, 4).ToArray();
            targets[step * 4 + step] = 1;
            confusion[step, Array.IndexOf(shares, shares.Max())]++;
        }

        var report = Evaluation.Classify(network, new Dataset<float>(6, 12, sample, targets));
        Assert.Equal(3, report.Count);
        Assert.Equal(4, report.Confusion.Classes);
        for (var i = 0; i < 16; i++)
            Assert.Equal(confusion[i / 4, i % 4], report.Confusion[i / 4, i % 4]);
    }

    [Fact]
    public void Of_several_losses_one_is_named()
    {
        var network = new TwoAnswers(seed: 1, capacity: 4);
        double[] sample = [1, 2, 3, 4, 5, 6, 7];
        var alive = network.Predict(sample)[2..].ToArray();
        var likeliest = Array.IndexOf(alive, alive.Max());
        var data = new Dataset<double>(7, 5, sample, new double[] { 9, -9, 0, 0, 1 });

        Assert.Equal(1, Evaluation.Classify(network, data, nameof(network.OfAlive)).Confusion[2, likeliest]);
        Assert.Contains("OfSize, OfAlive; say which of them tells the classes", Refused(null).Message, StringComparison.Ordinal);
        Assert.Contains("no Size among them", Refused("Size").Message, StringComparison.Ordinal);

        ArgumentException Refused(string? loss) =>
            Assert.Throws<ArgumentException>(() => Evaluation.Classify(network, data, loss));
    }

    [Theory, InlineData(5), InlineData(-2), InlineData(0.5)]
    public void What_is_no_class_is_refused(float number)
    {
        var data = new Dataset<float>(12, 4, Speech.Waves(2), new float[] { 0, 1, 2, 3, 4, 0, number, 1 });
        var exception = Assert.Throws<ArgumentException>(() => Evaluation.Classify(new Speaker(seed: 1, capacity: 2), data));
        Assert.Contains("found " + number, exception.Message, StringComparison.Ordinal);
        Assert.Contains("row 1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_as_many_as_classes()
    {
        var data = new Dataset<float>(12, 4, Speech.Waves(1), new float[4]) { ClassNames = ["a", "b"] };
        Assert.Contains("5 classes and 2 names", Assert.Throws<ArgumentException>(
            () => Evaluation.Classify(new Speaker(seed: 1, capacity: 2), data)).Message, StringComparison.Ordinal);
    }
}
