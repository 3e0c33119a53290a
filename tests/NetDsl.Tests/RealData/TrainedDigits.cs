using NetDsl.Data;
using Xunit;

namespace NetDsl.Tests.RealData;

/// <summary>A network that was trained on MNIST for five epochs, once for all tests.</summary>
internal sealed class TrainedDigits
{
    private static readonly Lazy<TrainedDigits> Lazily = new(() => new TrainedDigits());

    private TrainedDigits()
    {
        Data = Mnist.Load(SharedData.Path("mnist"));
        Network = new DigitClassifier(1, 128);
        Training = Fit(Network, Data.Train);
    }

    /// <summary>The network, trained when a test first asks for it; that test is skipped where the data is missing.</summary>
    public static TrainedDigits Shared => Lazily.Value;

    /// <summary>The images.</summary>
    public Mnist Data { get; }

    /// <summary>The network; tests leave its weights as they are.</summary>
    public DigitClassifier Network { get; }

    /// <summary>What the training came to.</summary>
    public TrainingResult Training { get; }

    /// <summary>Trains a network on some images.</summary>
    public static TrainingResult Fit(DigitClassifier network, Dataset<float> images) => network.Fit(
        images,
        new Adam(new CosineDecay(0.002)),
        new TrainingOptions { Epochs = 5, BatchSize = 64, Seed = 1 },
        cancellationToken: TestContext.Current.CancellationToken);
}
