using System.Globalization;
using System.Runtime.InteropServices;

namespace NetDsl.Lab;

/// <summary>
/// All that an experiment says before it is run, in lines. What is a function of the user's has only its name here: that it was changed
/// does not show.
/// </summary>
internal static class DeclarationText
{
    public static string Of(Declaration declaration)
    {
        var (experiment, claim) = (declaration.Experiment, declaration.Claim);
        return string.Join('\n', [
            $"experiment: {experiment.Name}",
            $"claim: {claim.Measure.Name} {Word(claim.Direction)}, worth {Number(claim.Worth)}, level {Number(claim.Level)}",
            $"seeds: {string.Join(", ", experiment.Seeds.Select(seed => seed.ToString(CultureInfo.InvariantCulture)))}",
            string.Create(CultureInfo.InvariantCulture, $"looks: {experiment.Looks}"),
            $"design: {(experiment.IsOneAtATime ? "one trick at a time" : "all combinations")}",
            $"tuning: {experiment.Tuning}",
            .. experiment.Varied is { } varied ? [$"series: {varied.Quantity} {Number(varied.Value)}"] : Array.Empty<string>(),
            .. experiment.Function is null ? [$"training: {experiment.Recipe.Describe()}"] : Array.Empty<string>(),
            .. experiment.Tasks.Select(task => Of(task, declaration)),
            .. declaration.Arms.Select(arm => Of(arm, experiment)),
            .. experiment.Predictions.Select(prediction =>
                $"prediction: {prediction.Trick} moves {prediction.Mediator.Name} {Word(prediction.Direction)}{(prediction.Clamp is null ? "" : ", clamped")}"),
            .. declaration.Mediators.Select(mediator => $"mediator: {mediator.Name}"),
        ]);
    }

    private static string Of(Arm arm, Experiment experiment)
    {
        var recipe = arm.Treatments.Aggregate(experiment.Recipe, (recipe, treatment) => treatment.Apply(recipe));
        var training = recipe == experiment.Recipe || experiment.Function is not null ? "" : $", {recipe.Describe()}";
        var network = arm.Network is { } cell ? $", {cell.Description.Name} {Hash(cell.Description)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"arm {arm.Index}: {arm.Name}{network}{training}");
    }

    // Of generated data the first seed stands for all.
    private static string Of(LabTask task, Declaration declaration)
    {
        if (declaration.Experiment.Function is not null)
            return $"task: {task.Name}";
        var split = declaration.Splits.Get(task.Name, declaration.Experiment.Seeds[0]);
        return string.Create(
            CultureInfo.InvariantCulture, $"task: {task.Name}, {split.Train.Count} samples to train with, {split.Test.Count} to test with, {Stopping(split)}{Hash(split)}");
    }

    private static string Stopping(DataSplit split) => split.Validation is { } data ? string.Create(CultureInfo.InvariantCulture, $"{data.Count} to stop by, ") : "";

    private static string Hash(NetworkDescription network) => ContentHash.Of(string.Join('\n', [
        .. network.Layers.Select(layer => $"{layer.Name} {layer.Kind} {layer.Shape}\n{string.Join('\n', layer.Equations)}"),
        .. network.Parameters.Select(parameter => $"{parameter.Name} {parameter.Shape} {parameter.Initialization} {Number(parameter.Mean)} {parameter.IsTrainable}"),
        .. network.Noise.Select(noise => $"{noise.Layer} {noise.Kind} {Number(noise.Amount)}"),
        .. network.Targets.Select(target => $"{target.Loss} {target.Domain} {Number(target.Weight)}"),
    ]));

    private static string Hash(DataSplit split)
    {
        var hash = default(ContentHash);
        foreach (var data in new[] { split.Train, split.Test, split.Validation }.OfType<Dataset<float>>())
        {
            for (var row = 0; row < data.Count; row++)
            {
                hash.Add(MemoryMarshal.AsBytes(data.Sample(row)));
                hash.Add(MemoryMarshal.AsBytes(data.Target(row)));
            }
        }

        return hash.ToString();
    }

    private static string Word(Direction direction) => direction == Direction.Higher ? "higher" : "lower";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
