using NetDsl.Samples.Autoencoder.CommandLine;
using NetDsl.Samples.Terminal;

namespace NetDsl.Samples.Autoencoder;

/// <summary>How the network is trained.</summary>
internal static class AutoencoderTraining
{
    /// <summary>Large enough for the vector units, small enough for many steps in few epochs.</summary>
    public const int BatchSize = 32;

    /// <summary>Trains a network to give back images.</summary>
    public static TrainingResult Train(
        DigitAutoencoder network,
        Dataset<float> images,
        AutoencoderOptions options,
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
        // At this rate without a warm-up, all pixels may turn black, and sigmoids so far from 0 no longer learn.
        var optimizer = new Adam(new WarmUp(500, new CosineDecay(0.003)));
        return network.Fit(images, optimizer, training, progress: progress, cancellationToken: cancellation);
    }
}
