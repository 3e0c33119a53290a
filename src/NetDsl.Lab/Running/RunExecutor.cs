using System.Diagnostics;

namespace NetDsl.Lab;

/// <summary>Does one run: trains the network of an arm, and measures it.</summary>
internal static class RunExecutor
{
    /// <summary>Does a run.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is recorded.</exception>
    public static RunRecord Run(Declaration declaration, RunKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var arm = declaration.Arms[key.Cell];
        var clock = Stopwatch.StartNew();
        var (values, steps, failure) = declaration.Experiment.Function is { } function
            ? (Tell(declaration, arm, function(SettingsOf(arm, key))), 0, null)
            : Train(declaration, arm, key, cancellationToken);
        var measure = declaration.Claim.Measure.Name;
        failure ??= double.IsFinite(values[measure]) ? null : $"{measure} is not finite";
        return new(key, failure is null ? values : new Dictionary<string, double>(), steps, clock.Elapsed.TotalSeconds) { Failure = failure };
    }

    private static int SeedOf(Arm arm, int seed) => arm.Kind == ArmKind.Placebo ? seed + Arm.PlaceboSeeds : seed;

    private static bool IsPermuted(Arm arm) => arm.Kind is ArmKind.PermutedPlain or ArmKind.PermutedTricks;

    private static RunSettings SettingsOf(Arm arm, RunKey key) => new(arm.Tricks, SeedOf(arm, key.Seed))
    {
        Task = key.Task,
        Clamped = arm.Clamped?.Mediator.Name,
        IsPermuted = IsPermuted(arm),
    };

    private static Dictionary<string, double> Tell(Declaration declaration, Arm arm, IReadOnlyDictionary<string, double> told) =>
        Names(declaration, arm).ToDictionary(
            name => name,
            name => told.TryGetValue(name, out var value)
                ? value
                : throw new InvalidOperationException($"The function of {declaration.Experiment.Name} told {string.Join(", ", told.Keys)}; {name} is missing."),
            StringComparer.Ordinal);

    private static (Dictionary<string, double> Values, long Steps, string? Failure) Train(
        Declaration declaration, Arm arm, RunKey key, CancellationToken cancellationToken)
    {
        var data = declaration.Splits.Get(key.Task, key.Seed);
        if (IsPermuted(arm))
            data = data.WithPermutedTargets(key.Seed);
        var recipe = declaration.Experiment.Recipe;
        foreach (var treatment in arm.Treatments)
            (data, recipe) = (treatment.Apply(data, key.Seed), treatment.Apply(recipe));

        var seed = SeedOf(arm, key.Seed);
        try
        {
            var network = arm.Network!.Train(data, recipe, seed, declaration.Experiment.Networks[0].Draw(seed), cancellationToken);
            var values = new Dictionary<string, double>(StringComparer.Ordinal) { [declaration.Claim.Measure.Name] = declaration.Claim.Measure.Of(network) };
            foreach (var mediator in MediatorsOf(declaration, arm))
                values[mediator.Name] = mediator.Of(network);
            return (values, network.Steps, null);
        }
        catch (TrainingDivergedException diverged)
        {
            return (new() { [declaration.Claim.Measure.Name] = double.NaN }, 0, diverged.Message);
        }
        catch (NotFiniteNumberException notFinite)
        {
            return (new() { [declaration.Claim.Measure.Name] = double.NaN }, 0, notFinite.Message);
        }
    }

    // A clamp is asked for what it may hold, and a control for the measure alone.
    private static IEnumerable<Mediator> MediatorsOf(Declaration declaration, Arm arm) => arm.Kind switch
    {
        ArmKind.Cell => declaration.Mediators,
        ArmKind.Clamp => declaration.Mediators.IntersectBy(declaration.Experiment.Predictions.Select(prediction => prediction.Mediator.Name), mediator => mediator.Name),
        _ => [],
    };

    /// <summary>What a run of an arm measures.</summary>
    public static IEnumerable<string> Names(Declaration declaration, Arm arm) =>
        MediatorsOf(declaration, arm).Select(mediator => mediator.Name).Prepend(declaration.Claim.Measure.Name);
}
