using NetDsl.Data;
using NetDsl.Samples.Shakespeare.CommandLine;
using NetDsl.Samples.Shakespeare.Networks;
using NetDsl.Samples.Terminal;

namespace NetDsl.Samples.Shakespeare;

/// <summary>How a network is trained.</summary>
internal static class CharacterTraining
{
    /// <summary>Small enough for many steps in few epochs, large enough for the vector units.</summary>
    public const int BatchSize = 16;

    /// <summary>How many characters later each window begins, so that most are seen in two places.</summary>
    private const int Stride = Sizes.Window / 2;

    /// <summary>
    /// How often the training goes through a text where nothing is said: a long one for some minutes, a short one often, but
    /// not until the network knows it by heart. A transformer takes longer for a character and knows a text by heart sooner.
    /// </summary>
    public static int EpochsFor(Model model, int length)
    {
        var (characters, most) = model is Model.Transformer ? (7_500_000, 6) : (12_500_000, 8);
        return Math.Clamp(characters / (length / Stride * Sizes.Window), 1, most);
    }

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
            Epochs = options.Epochs ?? EpochsFor(options.Model, text.Length),
            BatchSize = BatchSize,
            Seed = options.Seed,
            Threads = options.Threads,
            Clipping = GradientClipping.ByNorm(1),
            ReportInterval = TrainingView.ReportInterval,
        };
        return network.Fit(
            TokenWindows.Of<float>(text, Sizes.Window, Stride),
            new AdamW(new WarmUp(100, new CosineDecay(Initial: 0.003, Final: 0.00003))) { Beta2 = 0.99, WeightDecay = 0.1 },
            training,
            progress: progress,
            cancellationToken: cancellation);
    }
}
