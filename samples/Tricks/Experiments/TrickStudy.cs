using NetDsl.Lab;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Experiments;

/// <summary>All tricks of the debate, each with what would count, said before anything is run.</summary>
internal static class TrickStudy
{
    /// <summary>The number of digits, or rows of the table, of a step.</summary>
    public const int Batch = 32;

    // Half a point of a hundred: what somebody would change a network for.
    private const double Worth = 0.005;

    private const double Rate = 0.002;
    private const int Groups = 4;

    /// <summary>Declares the study.</summary>
    /// <param name="scale">How much is asked.</param>
    /// <param name="digits">Where digits come from.</param>
    /// <param name="table">Where the table comes from.</param>
    /// <param name="text">Where text comes from.</param>
    public static Study Of(Scale scale, DigitSource digits, WineTable table, TextSource text)
    {
        IEnumerable<Experiment> experiments =
        [
            .. ActivationTricks.Of(digits.Name, OnDigits, Recipe(scale.Epochs)),
            RegularisationTricks.Of(digits.Name, OnDigits, scale),
            Grouped(),
            .. RecurrenceTricks.Of(scale),
            TextTricks.Recurrence(text, scale),
            TextTricks.MoreText(text, scale),
            DataTricks.Standardised(table, scale),
            DataTricks.MoreData(digits, scale),
            DataTricks.Adversarial(digits, scale),
            DataTricks.HardSamples(digits, scale),
        ];
        return Study.Of("Tricks", [.. experiments]);

        // Groups are said to work by each of them looking for something else. The clamp shows all of them the same.
        Experiment Grouped() => OnDigits(Experiment.Of<FullConvolution, GroupedConvolution>().Named($"grouped convolutions, {digits.Name}"))
            .Predicts(Mediator.SimilarityOfGroups("Parts", Groups, channels: Groups), Direction.Lower, clamp: Clamp.By<GroupsOfSameChannels>())
            .Watches(Mediator.SpecificityOfGroups("Parts", Groups));

        Experiment OnDigits(Experiment experiment) => experiment
            .Claims(Measure.Accuracy, Direction.Higher, Worth)
            .On(digits.Name, seed => digits.Split(seed, scale.Train, scale.Test))
            .Trains(Recipe(scale.Epochs))
            .PairedSeeds(scale.Seeds)
            .Tuned("no arm was tuned: all have one rate, which was chosen for none of them");
    }

    /// <summary>How all networks of digits and tables are trained.</summary>
    public static TrainingRecipe Recipe(int epochs) => new(() => new Adam(Rate), new() { Epochs = epochs, BatchSize = Batch });
}
