using NetDsl.Data;
using NetDsl.Samples.Shakespeare.CommandLine;
using NetDsl.Samples.Shakespeare.Networks;
using NetDsl.Samples.Terminal;

namespace NetDsl.Samples.Shakespeare;

/// <summary>How a network is trained.</summary>
internal static class CharacterTraining
{
    /// <summary>Small enough for many steps in few epochs, large enough for the vector units.</summary>
    public const int BatchSize = 32;

    /// <summary>How many characters later each window begins, so that most are seen in two places.</summary>
    private const int Stride = Sizes.Window / 2;

    // A short text is gone through often, a long one seldom.
    private const int Characters = 6_000_000;
    private const int MostEpochs = 15;

    /// <summary>How often the training goes through a text where nothing is said.</summary>
    public static int EpochsFor(int length) => Math.Clamp(Characters / (2 * length), 1, MostEpochs);

    /// <summary>Trains a network to tell the next character.</summary>
    public static TrainingResult Train<TNetwork>(
        TNetwork network,
        int[] text,
        ShakespeareOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var training = new TrainingOptions
        {
            Epochs = options.Epochs ?? EpochsFor(text.Length),
            BatchSize = BatchSize,
            Seed = options.Seed,
            Threads = options.Threads,
            Clipping = GradientClipping.ByNorm(1),
            ReportInterval = TrainingView.ReportInterval,
        };
        return network.Fit(
            TokenWindows.Of<float>(text, Sizes.Window, Stride),
            new AdamW(new WarmUp(50, new CosineDecay(0.003))),
            training,
            progress: progress,
            cancellationToken: cancellation);
    }
}
