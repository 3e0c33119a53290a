using NetDsl.Lab;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Mediation;

namespace NetDsl.Samples.Tricks.Experiments;

/// <summary>Why more data is said to work: by more steps, as the number of epochs is the same, and by more samples that differ. Each is held alone.</summary>
internal static class SizeReasons
{
    /// <summary>Says both, with a clamp each.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="trick">The name of the trick.</param>
    /// <param name="epochs">The number of epochs.</param>
    /// <param name="rows">The number of samples of the plain network.</param>
    /// <param name="times">How many times as many there are.</param>
    /// <param name="batch">The number of samples of a step.</param>
    public static Experiment PredictsOfSize(this Experiment experiment, string trick, int epochs, int rows, int times, int batch) => experiment
        .Predicts(Mediator.Steps, Direction.Higher, trick, EqualSteps(epochs, rows, times, batch))
        .Predicts(DifferentSamples.Mediator, Direction.Higher, trick, Clamp.By((data, _) => data with { Train = First(data.Train, rows).Repeat(times) }));

    // Fewer epochs of more samples, or only as many of them as so few steps come to.
    private static Clamp EqualSteps(int epochs, int rows, int times, int batch)
    {
        var steps = epochs * StepsOf(rows);
        var (seen, fewer) = (Math.Min(times * rows, steps * batch), Math.Max(1, (int)Math.Round(steps / (double)StepsOf(times * rows))));
        return Clamp.By((data, _) => data with { Train = First(data.Train, seen) }, recipe => recipe with { Options = recipe.Options with { Epochs = fewer } });

        int StepsOf(int samples) => (samples + batch - 1) / batch;
    }

    private static Dataset<float> First(Dataset<float> data, int count) => data.Subset([.. Enumerable.Range(0, Math.Min(count, data.Count))]);
}
