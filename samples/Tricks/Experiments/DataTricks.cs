using NetDsl.Lab;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Mediation;
using NetDsl.Samples.Tricks.Networks;
using NetDsl.Samples.Tricks.Training;

namespace NetDsl.Samples.Tricks.Experiments;

/// <summary>Tricks that leave the network as it is: of the data, and of what is done with it.</summary>
internal static class DataTricks
{
    private const float Step = 0.1f;

    // A robust network that is right once more in fifty.
    private const double RobustWorth = 0.02;

    private static readonly int[] Multiples = [4, 16, 64];

    private static readonly Interval Ink = new(0, 1);

    private static readonly Mediator Clean = new("accuracy on clean digits", network => network.Classify(network.Data.Test).Accuracy);

    private static readonly Measure Robust = new("accuracy under attack", Mediator.RobustAccuracy(Step, Ink).Of);

    /// <summary>
    /// Features with mean 0 and standard deviation 1. One clamp gives them other sizes again, as different as before; the other leaves their means
    /// where they were, and only takes the sizes away.
    /// </summary>
    public static Experiment Standardised(WineTable table, Scale scale) => Experiment.OfNetwork<TableReader>()
        .Named($"standardised, {table.Name}")
        .Trick("standardised", (data, _) => WineTable.Standardise(data))
        .Claims(Measure.Accuracy, Direction.Higher, worth: 0.02)
        .Predicts(Mediator.ConditionOfInputs, Direction.Lower, clamp: Clamp.By((data, _) => WineTable.Stretch(data)))
        .Predicts(OffCentre.Mediator, Direction.Lower, clamp: Clamp.By((_, seed) => WineTable.StandardiseSizes(table.Split(seed))))
        .On(table.Name, table.Split)
        .Trains(TrickStudy.Recipe(scale.Epochs * 3))
        .PairedSeeds(scale.Seeds)
        .Tuned("no arm was tuned: both have one rate");

    /// <summary>4, 16 and 64 times as many digits, with the same number of epochs: of steps, too, there are more.</summary>
    public static Experiment MoreData(DigitSource digits, Scale scale)
    {
        var least = Math.Max(4, scale.Train / 16);
        return Multiples.Aggregate(OfReader($"bigger data, {digits.Name}", digits, scale, least), With)
            .OneAtATime()
            .Claims(Measure.Accuracy, Direction.Higher, worth: 0.005)
            .Watches(Mediator.SlopeOfError(Measure.Loss, 1 / 4.0, 1 / 2.0, 1));

        Experiment With(Experiment experiment, int times)
        {
            var trick = FormattableString.Invariant($"{times} times the data");
            return experiment
                .Trick(trick, (_, seed) => digits.Split(seed, times * least, scale.Test))
                .PredictsOfSize(trick, scale.Epochs, least, times, TrickStudy.Batch);
        }
    }

    /// <summary>
    /// Digits that are moved against the network while it learns. It is said to work by a loss that is less steep around digits. The clamp moves
    /// pixels as far by chance, which is to leave it as steep as it was.
    /// </summary>
    public static Experiment Adversarial(DigitSource digits, Scale scale) => OfReader($"adversarial training, {digits.Name}", digits, scale, scale.Train)
        .Trick("adversarial training", training: recipe => recipe with { Loop = new AdversarialLoop(Step) })
        .Claims(Robust, Direction.Higher, RobustWorth)
        .Predicts(PixelSlope.Mediator, Direction.Lower, clamp: Clamp.By(recipe => recipe with { Loop = new AdversarialLoop(Step, isByChance: true) }))
        .Watches(Clean);

    /// <summary>A network that draws what the first one gets wrong. Both arms have as many samples: of the plain one, the rest are copies.</summary>
    public static Experiment HardSamples(DigitSource digits, Scale scale) => Experiment.OfNetwork<DigitReader>()
        .Named($"hard samples, {digits.Name}")
        .On(digits.Name, seed => digits.Split(seed, scale.Train, scale.Test) is var split ? split with { Train = split.Train.Repeat(2) } : split)
        .Trick("hard samples", HardDigits.Of)
        .Trains(TrickStudy.Recipe(Math.Max(1, scale.Epochs / 2)))
        .PairedSeeds(scale.Seeds)
        .Tuned("no arm was tuned: both have one rate")
        .Claims(Robust, Direction.Higher, RobustWorth)
        .Watches(Clean);

    private static Experiment OfReader(string name, DigitSource digits, Scale scale, int train) => Experiment.OfNetwork<DigitReader>()
        .Named(name)
        .On(digits.Name, seed => digits.Split(seed, train, scale.Test))
        .Trains(TrickStudy.Recipe(scale.Epochs))
        .PairedSeeds(scale.Seeds)
        .Tuned("no arm was tuned: all have one rate");
}
