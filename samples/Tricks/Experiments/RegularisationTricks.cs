using NetDsl.Lab;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Experiments;

/// <summary>Dropout, batch normalisation, label smoothing and augmentation, in all sixteen combinations.</summary>
internal static class RegularisationTricks
{
    private const string Augmentation = "augmentation";
    private const int Copies = 4;

    // Of dropout and smoothing no reason is claimed: what we know to widen the gap again while they are on, as fewer digits or longer training, changes
    // the accuracy by itself. The gap of the loss would not compare, either, as smoothing has a loss of its own.
    private static readonly Mediator Forgotten = new(
        "accuracy lost from train to test", network => network.Classify(network.Data.Train).Accuracy - network.Classify(network.Data.Test).Accuracy);

    /// <summary>Declares the experiment.</summary>
    /// <param name="source">Where digits come from, for its name.</param>
    /// <param name="ask">Says the claim, data and training.</param>
    /// <param name="scale">How much is asked.</param>
    public static Experiment Of(string source, Func<Experiment, Experiment> ask, Scale scale) =>
        ask(Experiment.Of<Regularisation>().Named($"regularisation, {source}"))
            .Trains(TrickStudy.Recipe(scale.Epochs) with { Loop = new RecordingLoop("First") })
            .Trick(
                Augmentation,
                (data, seed) => data with { Train = ShiftedDigits.Of(data.Train, Copies, seed) },
                recipe => recipe with { Options = recipe.Options with { Epochs = Math.Max(1, scale.Epochs / Copies) } })
            .Predicts(
                Mediator.GradientInTraining("First"), Direction.Higher, "batch normalisation",
                Clamp.By(recipe => recipe with { Loop = new YokedLoop<DigitReader>("First") }))
            .Predicts(Mediator.GapBetweenTrainAndTest, Direction.Lower, Augmentation, Clamp.By((data, _) => Unmoved(data)))
            .Watches(Forgotten)
            .WithControls();

    // As many copies and as many steps, none of which is moved: what is left of the gain is not that of other places.
    private static DataSplit Unmoved(DataSplit data) =>
        data with { Train = data.Train.Subset([.. Enumerable.Range(0, data.Train.Count / Copies)]).Repeat(Copies) };
}
