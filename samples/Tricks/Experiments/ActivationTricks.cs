using NetDsl.Lab;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Experiments;

/// <summary>
/// Other activation functions in place of sigmoids. They are said to work by larger gradients, of the first layer or of all hidden ones; the clamp
/// gives each the gradients of the sigmoids, step by step.
/// </summary>
internal static class ActivationTricks
{
    // At a lower one the sigmoids do not begin to learn, at a higher one rectifiers diverge.
    private const double DescentRate = 0.1;

    private static readonly string[] Hidden = ["First", "Second", "Third"];

    /// <summary>Declares the experiments: four functions with Adam, and rectifiers with plain gradient descent, which sees how large gradients are.</summary>
    /// <param name="source">Where digits come from, for its name.</param>
    /// <param name="ask">Says the claim and data.</param>
    /// <param name="recipe">How networks are trained with Adam.</param>
    public static IEnumerable<Experiment> Of(string source, Func<Experiment, Experiment> ask, TrainingRecipe recipe)
    {
        return
        [
            Of<TanhReader>("tanh for sigmoid", recipe),
            Of<ReluReader>("ReLU for sigmoid", recipe),
            Of<GeluReader>("GELU for sigmoid", recipe),
            Of<OwnReader>("one of one's own for sigmoid", recipe),
            Of<ReluReader>("ReLU for sigmoid by plain descent", recipe with { Optimizer = () => new Sgd(DescentRate) }),
        ];

        Experiment Of<TReader>(string name, TrainingRecipe training)
            where TReader : Network<TReader, float>, INetwork<TReader, float> =>
            ask(Experiment.Of<SigmoidReader, TReader>().Named($"{name}, {source}"))
                .Trains(training with { Loop = new RecordingLoop(Hidden) })
                .Predicts(Mediator.GradientInTraining("First"), Direction.Higher, clamp: AsLarge("First"))
                .Predicts(Mediator.GradientInTraining(Hidden), Direction.Higher, clamp: AsLarge(Hidden))
                .Watches(Mediator.DeadUnits("Third"));
    }

    // All are told by each arm; those that are not held keep their own.
    private static Clamp AsLarge(params string[] layers) => Clamp.By(recipe => recipe with { Loop = new YokedLoop<SigmoidReader>(layers) { Recorded = Hidden } });
}
