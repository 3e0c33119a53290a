using System.Globalization;

namespace NetDsl.Lab;

/// <summary>How the networks of an experiment are trained. A trick of training is another recipe made of this one.</summary>
/// <param name="Optimizer">Makes an optimizer: one for each network, since it remembers something of its weights.</param>
/// <param name="Options">
/// The options. Seed and threads are the experiment's: the seed of the run, and one thread, as runs share the cores.
/// </param>
public sealed record TrainingRecipe(Func<Optimizer> Optimizer, TrainingOptions Options)
{
    /// <summary>Adam at its usual rate, ten epochs in batches of 32.</summary>
    public static TrainingRecipe Usual { get; } = new(() => new Adam(0.001), new());

    /// <summary>The loop over steps: by default that of <see cref="Trainer.Fit"/>.</summary>
    public ITrainingLoop Loop { get; init; } = FitLoop.Instance;

    /// <summary>The recipe of one run.</summary>
    internal TrainingRecipe ForRun(int seed) => this with
    {
        Options = Options with { Seed = seed, Threads = 1, OnWarning = null, ReportInterval = TimeSpan.FromDays(1) },
    };

    /// <summary>What it says, in a line that is the same wherever it is the same recipe.</summary>
    internal string Describe()
    {
        var optimizer = Optimizer();
        string[] rates = [.. Enumerable.Range(0, 5).Select(quarter => Text(optimizer.LearningRate.At(25 * quarter, 101)))];
        var rate = rates.Distinct().Count() == 1 ? rates[0] : $"{optimizer.LearningRate.GetType().Name}({string.Join(", ", rates)})";
        var constants = optimizer.ConstantsOf(new UpdateStep(1, 1)).Select(constant => $", {constant.Symbol} = {Text(constant.Value)}");
        string[] parts =
        [
            $"{optimizer.GetType().Name}, rate {rate}{string.Concat(constants)}",
            string.Create(CultureInfo.InvariantCulture, $"{Options.Epochs} epochs, batches of {Options.BatchSize}, {(Options.Shuffle ? "shuffled" : "in order")}"),
            .. Options.Clipping is { } clipping ? [clipping.Name] : Array.Empty<string>(),
            .. Options.EarlyStopping is { } early ? [$"early stopping after {early.Patience}"] : Array.Empty<string>(),
            Loop.Name,
        ];
        return string.Join("; ", parts);

        static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
    }
}
