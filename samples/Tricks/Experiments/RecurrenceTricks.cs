using NetDsl.Lab;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Experiments;

/// <summary>A recurrence against a window of four steps, by how far back one must remember.</summary>
internal static class RecurrenceTricks
{
    // Of ln 2 = 0.69, which is the loss of who knows nothing.
    private const double Worth = 0.05;

    // The window sees three steps back; before and behind that edge, and far from it.
    private static readonly int[] Lags = [2, 3, 4, 6, 10];

    /// <summary>Declares the experiments, one for each lag.</summary>
    /// <param name="scale">How much is asked.</param>
    public static IEnumerable<Experiment> Of(Scale scale) => Lags.Select(lag => Experiment.Of<WindowReader, RecurrentReader>()
        .Named(FormattableString.Invariant($"recurrence for a window of 4, echo after {lag}"))
        .Varies("lag", lag)
        .Claims(Measure.Loss, Direction.Lower, Worth)
        .On("echoes", seed => EchoSequences.Split(seed, lag, scale.Train / 2, scale.Test / 4))
        .Trains(() => new Adam(0.01), new() { Epochs = scale.Epochs, BatchSize = 16 })
        .PairedSeeds(scale.Seeds)
        .Tuned("no arm was tuned: both have one rate"));
}
