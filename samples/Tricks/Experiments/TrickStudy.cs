using NetDsl.Lab;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Experiments;

/// <summary>All tricks of the debate, each with what would count, said before anything is run.</summary>
internal static class TrickStudy
{
    // Half a point of a hundred: what somebody would change a network for.
    private const double Worth = 0.005;

    private const double Rate = 0.002;

    /// <summary>Declares the study.</summary>
    /// <param name="scale">How much is asked.</param>
    /// <param name="digits">Where digits come from.</param>
    /// <param name="table">Where the table comes from.</param>
    public static Study Of(Scale scale, DigitSource digits, WineTable table)
    {
        IEnumerable<Experiment> experiments =
        [
            Activation<TanhReader>("tanh"),
            Activation<ReluReader>("ReLU"),
            Activation<GeluReader>("GELU"),
            Activation<OwnReader>("one of one's own"),
            RegularisationTricks.Of(digits.Name, OnDigits, scale),
            OnDigits(Experiment.Of<FullConvolution, GroupedConvolution>().Named($"grouped convolutions, {digits.Name}")),
            RecurrenceTricks.Of(2, scale),
            RecurrenceTricks.Of(6, scale),
            RecurrenceTricks.Of(10, scale),
            DataTricks.Standardised(table, scale),
            DataTricks.MoreData(digits, scale),
            DataTricks.Adversarial(digits, scale),
            DataTricks.HardSamples(digits, scale),
        ];
        return Study.Of("Tricks", [.. experiments]);

        Experiment Activation<TReader>(string name)
            where TReader : Network<TReader, float>, INetwork<TReader, float> =>
            OnDigits(Experiment.Of<SigmoidReader, TReader>().Named($"{name} for sigmoid, {digits.Name}"))
                .Predicts(Mediator.GradientNorm("First"), Direction.Higher)
                .Watches(Mediator.DeadUnits("Third"));

        Experiment OnDigits(Experiment experiment) => experiment
            .Claims(Measure.Accuracy, Direction.Higher, Worth)
            .On(digits.Name, seed => digits.Split(seed, scale.Train, scale.Test))
            .Trains(Recipe(scale.Epochs))
            .PairedSeeds(scale.Seeds)
            .Tuned("no arm was tuned: all have one rate, which was chosen for none of them");
    }

    /// <summary>How all networks are trained.</summary>
    public static TrainingRecipe Recipe(int epochs) => new(() => new Adam(Rate), new() { Epochs = epochs, BatchSize = 32 });
}
