using NetDsl.Lab;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Mediation;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Experiments;

/// <summary>Tricks on text: which letter comes next.</summary>
internal static class TextTricks
{
    // A twentieth of a bit: a text of a million letters is six kilobytes shorter.
    private const double Worth = 0.05;

    private const int Batch = 16;
    private const int Times = 4;
    private const string More = "4 times the text";

    private static readonly Measure Bits = new("bits a letter", network => network.MeanLoss(network.Data.Test) / Math.Log(2));

    /// <summary>
    /// A recurrence against a window of four letters. It is said to work by the letters before those; the clamp is a text in which they say nothing,
    /// and of which a window knows as much as of the text itself.
    /// </summary>
    public static Experiment Recurrence(TextSource text, Scale scale) => Asked(Experiment.Of<WindowWriter, RecurrentWriter>(), scale)
        .Named($"recurrence for a window of 4, {text.Name}")
        .On(text.Name, seed => text.Split(seed, scale.Letters, scale.Letters / 2))
        .Predicts(FarLetters.Mediator, Direction.Higher, clamp: Clamp.By((data, seed) => SurrogateText.Of(data, LetterSizes.Window, seed)));

    /// <summary>
    /// Dropout in the recurrence, and four times as much text. The text is said to work by more steps, as the number of epochs is the same, and by
    /// other letters to learn from.
    /// </summary>
    public static Experiment MoreText(TextSource text, Scale scale)
    {
        var less = scale.Letters / Times;
        return Asked(Experiment.Of<RecurrentWriter, WriterWithDropout>(), scale)
            .Named($"dropout and bigger data, {text.Name}")
            .On(text.Name, seed => text.Split(seed, less, scale.Letters / 2))
            .Trick(More, (data, seed) => data with { Train = text.Split(seed, Times * less, scale.Letters / 2).Train })
            .PredictsOfSize(More, scale.Epochs, less / LetterSizes.Steps, Times, Batch)
            .Watches(Mediator.GapBetweenTrainAndTest);
    }

    private static Experiment Asked(Experiment experiment, Scale scale) => experiment
        .Claims(Bits, Direction.Lower, Worth)
        .Trains(() => new Adam(0.01), new() { Epochs = scale.Epochs, BatchSize = Batch })
        .PairedSeeds(scale.Seeds)
        .Tuned("no arm was tuned: all have one rate, which was chosen for none of them");
}
