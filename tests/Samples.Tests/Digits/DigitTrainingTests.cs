using NetDsl.Samples.Digits;
using NetDsl.Samples.Digits.CommandLine;
using NetDsl.Samples.Handwriting;
using Xunit;

namespace NetDsl.Samples.Tests.Digits;

public sealed class DigitTrainingTests
{
    private static readonly DigitsOptions Short = new() { Epochs = 3, Seed = 5 };

    [Fact]
    public void A_short_training_recognises_every_digit_and_allocates_nothing()
    {
        var painter = new DigitPainter(seed: 3);
        var (train, test) = (painter.PaintMany(4_000), painter.PaintMany(1_000));
        var network = new DigitNetwork(Short.Seed, DigitTraining.BatchSize);

        var result = DigitTraining.Train(network, train, new Adam(DigitTraining.LearningRate), Short, null, Cancellation);

        var report = Evaluation.Classify(network, test);
        Assert.InRange(report.Accuracy, 0.9, 0.999);
        Assert.All(Enumerable.Range(0, 10), digit => Assert.InRange(report.Confusion.Recall(digit), 0.8, 1));
        Assert.Equal(0, result.AllocatedBytes);
    }

    [Fact]
    public void The_hardest_digit_is_the_one_of_the_greatest_loss()
    {
        var painter = new DigitPainter(seed: 8);
        var (train, test) = (painter.PaintMany(640), painter.PaintMany(100));
        var network = new DigitNetwork(Short.Seed, DigitTraining.BatchSize);
        DigitTraining.Train(network, train, new Adam(DigitTraining.LearningRate), Short, null, Cancellation);

        var images = Enumerable.Range(0, test.Count);
        var losses = images.Select(image => network.Evaluate(test.Sample(image), test.Target(image)));

        Assert.Equal(losses.Index().MaxBy(loss => loss.Item).Index, HardestDigit.Find(network, test));
    }

    [Fact]
    public void A_part_of_Mnist_is_learned_in_one_epoch()
    {
        var digits = DigitData.Read(SharedData.Path("mnist"));
        Assert.Equal((60_000, 10_000), (digits.Train.Count, digits.Test.Count));
        var part = digits.Train.Subset([.. Enumerable.Range(0, 10_000)]);
        var network = new DigitNetwork(Short.Seed, DigitTraining.BatchSize);
        var optimizer = new Adam(DigitTraining.LearningRate);

        DigitTraining.Train(network, part, optimizer, Short with { Epochs = 1 }, null, Cancellation);

        Assert.InRange(Evaluation.Classify(network, digits.Test).Accuracy, 0.9, 0.99);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
