using NetDsl.Samples.Digits.CommandLine;
using NetDsl.Samples.Terminal;

namespace NetDsl.Samples.Digits;

/// <summary>How the network is trained.</summary>
internal static class DigitTraining
{
    /// <summary>Small enough for many steps in few epochs, large enough for the vector units.</summary>
    public const int BatchSize = 32;

    /// <summary>
    /// Four times Adam's usual rate: with little time, long steps first and short ones at the end come furthest. The last
    /// rate is not 0, so that the step that an explanation shows is one.
    /// </summary>
    public static LearningRateSchedule LearningRate { get; } = new CosineDecay(Initial: 0.004, Final: 0.00001);

    /// <summary>Trains a network.</summary>
    public static TrainingResult Train(
        DigitNetwork network,
        Dataset<float> digits,
        Optimizer optimizer,
        DigitsOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var training = new TrainingOptions
        {
            Epochs = options.Epochs,
            BatchSize = BatchSize,
            Seed = options.Seed,
            Threads = options.Threads,
            ReportInterval = TrainingView.ReportInterval,
        };
        return network.Fit(digits, optimizer, training, progress: progress, cancellationToken: cancellation);
    }
}
