using NetDsl.Data;
using Xunit;

namespace NetDsl.Tests.RealData;

/// <summary>784-128-10 on MNIST.</summary>
public sealed class DigitTests(ITestOutputHelper output)
{
    [Fact]
    public void Five_epochs_learn_the_digits()
    {
        var digits = TrainedDigits.Shared;

        var report = Evaluation.Classify(digits.Network, digits.Data.Test);

        output.WriteLine($"{report.Accuracy:P2} of {report.Count} test images after {digits.Training.Duration.TotalSeconds:F1} s\n{report}");
        Assert.Equal(10_000, report.Count);
        Assert.InRange(report.Accuracy, 0.975, 0.99);
    }

    [Fact]
    public void Training_allocates_nothing()
    {
        var (training, images) = (TrainedDigits.Shared.Training, TrainedDigits.Shared.Data.Train);

        output.WriteLine($"{training.Steps} steps, {training.AllocatedBytes} bytes");
        Assert.Equal(5 * 938, training.Steps);

        // Generic methods box numbers until the runtime, in the background, has compiled them for good.
        var again = Enumerable.Range(0, 5).Select(_ => TrainedDigits.Fit(new DigitClassifier(1, 128), images.Subset([.. Enumerable.Range(0, 6400)])));
        Assert.Contains(0, again.Prepend(training).Select(fit => fit.AllocatedBytes));
    }

    [Fact]
    public void Every_number_replays()
    {
        var digits = TrainedDigits.Shared;
        var image = digits.Data.Test.Sample(0);
        var explanation = digits.Network.Explain(image, digits.Data.Test.Target(0), new Adam());

        var verification = explanation.Verify(new ReplayOptions { Cancellation = TestContext.Current.CancellationToken });

        output.WriteLine(verification.ToString());
        Assert.True(verification.Holds, string.Join('\n', verification.Offenders));
        Assert.Equal(0, verification.Left);
        // Gradient and update of each of 101,770 weights, and the numbers of each layer.
        Assert.InRange(verification.Replayed, 2 * 101_770, 210_000);
    }

    [Fact]
    public void A_checkpoint_keeps_every_bit_of_the_predictions()
    {
        var digits = TrainedDigits.Shared;
        var scale = Standardizer.Fit(digits.Data.Train);
        var weights = DigitClassifier.Description.Parameters.Single(parameter => parameter.Name == "Digit.Weights");
        Assert.Equal<Shape>([1, 128], weights.Strides);

        var bytes = Checkpoint.ToBytes(digits.Network, new CheckpointSaveOptions { Companions = scale.ToTensors() });
        var loaded = new DigitClassifier(2, 100);
        using var reader = new SafeTensorsReader(new MemoryStream(bytes));
        Checkpoint.Load(loaded, reader, new CheckpointLoadOptions { AllowExtra = true });
        var read = Standardizer.Read(reader);

        var differing = 0;
        for (var row = 0; row < digits.Data.Test.Count; row++)
        {
            var image = digits.Data.Test.Sample(row);
            var expected = digits.Network.Predict(image);
            differing += expected.SequenceEqual(loaded.Predict(image)) ? 0 : 1;
        }

        output.WriteLine($"{bytes.Length} bytes, {differing} of {digits.Data.Test.Count} predictions differ");
        Assert.Equal(0, differing);
        Assert.Equal(scale.Shifts, read.Shifts);
        Assert.Equal(scale.Scales, read.Scales);
        // The file is logical: row k holds the weights of hidden unit k.
        var saved = reader.Read("Digit.Weights");
        Assert.Equal<Shape>([128, 10], saved.Shape);
        Assert.Equal(digits.Network.Digit.Weights[3, 7], saved.ToArray<float>()[3 * 10 + 7]);
    }
}
