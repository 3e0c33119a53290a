using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>
/// What a training is of and how it goes, as texts that are saved with it: one that goes on must have the same. Epochs are not
/// among them.
/// </summary>
internal sealed class TrainingSettings<TNetwork, T>
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The name of the one that depends on the number of all steps.</summary>
    private const string Rates = "learning rates";

    private readonly LearningRateSchedule _schedule;
    private readonly (string Name, string Value, bool MayDiffer)[] _settings;

    public TrainingSettings(Dataset<T> data, Dataset<T>? validation, Optimizer optimizer, TrainingOptions options)
    {
        _schedule = optimizer.LearningRate;
        _settings =
        [
            ("network", ContentHash.Of(DescribeNetwork()), false),
            ("data", Describe(data), false),
            ("validation data", validation is null ? "none" : Describe(validation), false),
            (nameof(options.BatchSize), Text(options.BatchSize), false),
            (nameof(options.Seed), Text(options.Seed), false),
            (nameof(options.Shuffle), options.Shuffle ? "true" : "false", false),
            (nameof(options.Threads), options.Threads is { } threads ? Text(threads) : "chosen", false),
            ("type of the optimizer", optimizer.GetType().FullName!, false),
            ("optimizer", string.Join(", ", optimizer.ConstantsOf(new(1, 1)).Select(constant => $"{constant.Symbol} = {Text(constant.Value)}")), true),
            (nameof(options.Clipping), options.Clipping?.Name ?? "none", true),
            (nameof(options.EarlyStopping), Describe(options.EarlyStopping), true),
        ];
    }

    /// <summary>The texts that are saved.</summary>
    /// <param name="firstStep">The first step of the training, as the schedule counts.</param>
    /// <param name="totalSteps">The steps over which the schedule is spread.</param>
    public IEnumerable<(string Name, string Value)> Texts(long firstStep, long totalSteps) =>
        [.. _settings.Select(setting => (setting.Name, setting.Value)), (Rates, DescribeRates(firstStep, totalSteps))];

    /// <summary>Compares those of a checkpoint with these.</summary>
    /// <param name="saved">The texts of the checkpoint.</param>
    /// <param name="allowsOthers">Whether those may differ with which a training can go on.</param>
    /// <returns>Whether the learning rates are the same.</returns>
    /// <exception cref="InvalidOperationException">They differ; the message lists all differences.</exception>
    public bool Compare(StateTexts saved, bool allowsOthers)
    {
        var rates = DescribeRates(saved.Integer("optimizer.first"), saved.Integer("optimizer.total"));
        var hasSameRates = saved.Text(Rates) == rates;
        (string Name, string Value, bool MayDiffer)[] all = [.. _settings, (Rates, rates, true)];
        var differences = all
            .Where(setting => !(setting.MayDiffer && allowsOthers) && saved.Text(setting.Name) != setting.Value)
            .ToList();
        if (differences.Count == 0)
            return hasSameRates;

        var list = string.Concat(differences.Select(
            setting => $"\n- {setting.Name}: saved with {MessageText.Quote(saved.Text(setting.Name))}, now '{setting.Value}'"));
        var advice = differences.TrueForAll(setting => setting.MayDiffer) ? ", or go on with AllowOtherSettings = true" : "";
        throw new InvalidOperationException(
            $"{saved.File} was saved by another training:{list}\n"
            + $"Give this one a folder of its own, begin anew with Resume = false{advice}.");
    }

    private static string DescribeNetwork()
    {
        var network = TNetwork.Description;
        return string.Join('\n',
        [
            network.Precision.ToString(),
            .. network.Layers.SelectMany(layer => layer.Equations.Prepend($"{layer.Name} {layer.Kind} {layer.Shape}")),
            .. network.Parameters.Select(parameter => $"{parameter.Name} {parameter.Shape} {parameter.IsTrainable}"),
            .. network.Targets.Select(target => $"{target.Loss} {target.Domain} {Text(target.Weight)}"),
            .. network.Noise.Select(noise => $"{noise.Layer} {noise.Kind} {Text(noise.Amount)}"),
        ]);
    }

    private static string Describe(Dataset<T> data)
    {
        var hash = default(ContentHash);
        for (var row = 0; row < data.Count; row++)
        {
            hash.Add(MemoryMarshal.AsBytes(data.Sample(row)));
            hash.Add(MemoryMarshal.AsBytes(data.Target(row)));
        }

        return $"{data.Count} rows of {data.SampleWidth} and {data.TargetWidth} values, content {hash}";
    }

    private static string Describe(EarlyStopping? stopping) =>
        stopping is null ? "none" : $"patience {Text(stopping.Patience)}, improvement {Text(stopping.MinimalImprovement)}";

    /// <summary>A schedule is what it gives: nine of its rates.</summary>
    private string DescribeRates(long firstStep, long totalSteps)
    {
        const int gaps = 8;
        var last = Math.Max(firstStep, totalSteps - 1);
        return string.Join(' ', Enumerable.Range(0, gaps + 1)
            .Select(i => Text(_schedule.At(firstStep + (last - firstStep) * i / gaps, totalSteps))));
    }

    private static string Text<TNumber>(TNumber number)
        where TNumber : IFormattable =>
        number.ToString(null, CultureInfo.InvariantCulture);
}
