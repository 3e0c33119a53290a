using System.Globalization;
using System.Numerics;

namespace NetDsl;

/// <summary>A training between its memory and a file: weights, moments, noise, and how far it has come.</summary>
internal sealed class TrainingState<TNetwork, T>(
    TNetwork network, Optimizer optimizer, TrainingSteps<TNetwork, T> steps, TrainingPosition<T> position)
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const string CurrentFormat = "1";
    private const string Best = StateTexts.Prefix + "best.";

    /// <summary>Writes the training, as a checkpoint that holds more than weights.</summary>
    public void Write(string path, TrainingSettings<TNetwork, T> settings)
    {
        var remembered = optimizer.Meet(network);
        List<NamedTensor> tensors = [.. EpochTensors.Write(position)];
        if (position.Best.Weights is { } best)
            tensors.AddRange(StateTensors.Write(TNetwork.Description.Parameters, Best, best));
        for (var entry = 0; entry < remembered.Entries; entry++)
            tensors.AddRange(StateTensors.Write(Trained, NameOf(entry), remembered.Memory(entry)));

        Checkpoint.Save(network, path, new() { Companions = tensors, Metadata = Texts(settings) });
    }

    /// <summary>Writes the weights alone.</summary>
    public void WriteBest(string path) => Checkpoint.Save(network, path, new()
    {
        Metadata = new Dictionary<string, string>
        {
            ["epoch"] = Text(position.Best.Epoch),
            ["loss"] = Text(position.Best.Loss),
        },
    });

    /// <summary>Goes on where a file ends: all of it, or, where it is damaged, nothing.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="texts">Its texts.</param>
    /// <param name="keepsRate">Whether a constant rate that was changed on the way is that of the file.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public void Read(SafeTensorsReader reader, StateTexts texts, bool keepsRate)
    {
        if (texts.Text("format") != CurrentFormat)
            throw SafeTensorsFormat.Malformed(texts.File, "metadata", $"a training of format {CurrentFormat}", texts.Text("format"));
        var noise = texts.Words("noise", steps.Parts);
        var history = EpochTensors.ReadHistory(reader);
        var losses = EpochTensors.ReadLosses(reader, position.Tally.Losses);
        var remembered = new T[optimizer.StateNames.Count][];
        for (var entry = 0; entry < remembered.Length; entry++)
        {
            remembered[entry] = new T[network.Gradients.Length];
            StateTensors.Read(Trained, NameOf(entry), reader, remembered[entry]);
        }

        var bestEpoch = (int)texts.Integer("best.epoch");
        var hasBest = reader.Tensors.Any(tensor => tensor.Name.StartsWith(Best, StringComparison.Ordinal));
        var best = new T[hasBest ? network.Parameters.Length : 0];
        if (hasBest)
            StateTensors.Read(TNetwork.Description.Parameters, Best, reader, best);
        var (bestLoss, since) = (texts.Number("best.loss"), (int)texts.Integer("best.since"));
        var (first, taken) = (texts.Integer("optimizer.first"), texts.Integer("optimizer.steps"));
        var rate = texts.Find("optimizer.rate") is null ? (double?)null : texts.Number("optimizer.rate");
        var (step, samples, lastRate, ofEpoch) =
            ((int)texts.Integer("epoch.steps"), texts.Integer("epoch.samples"), texts.Number("epoch.rate"), texts.Integer("epoch.time"));
        var (all, time, stopped) = (texts.Integer("steps"), texts.Integer("time"), texts.Integer("stopped"));

        // From here on nothing fails.
        Checkpoint.Load(network, reader);
        var memory = optimizer.Meet(network);
        for (var entry = 0; entry < remembered.Length; entry++)
            remembered[entry].CopyTo(memory.Entry(entry));
        optimizer.Steps = taken;
        if (keepsRate && rate is { } constant && optimizer.LearningRate is ConstantRate)
            optimizer.LearningRate = constant;
        steps.WriteNoise(noise);
        position.History.AddRange(history);
        position.Tally.Set(step, samples, lastRate, new TimeSpan(ofEpoch));
        position.Tally.Losses.Set(losses);
        position.Best.Set(bestEpoch, bestLoss, since, best);
        position.AddTime(new TimeSpan(time));
        (position.Steps, position.FirstStep, position.IsStopped) = (all, first, stopped != 0);
    }

    /// <summary>The parameters that training moves; the optimizer's memory lies as they do.</summary>
    private static IEnumerable<ParameterDescription> Trained =>
        TNetwork.Description.Parameters.Where(parameter => parameter.IsTrainable);

    private string NameOf(int entry) => $"{StateTexts.Prefix}optimizer.{optimizer.StateNames[entry]}.";

    private Dictionary<string, string> Texts(TrainingSettings<TNetwork, T> settings)
    {
        var (tally, best) = (position.Tally, position.Best);
        List<(string Name, string Text)> texts =
        [
            ("format", CurrentFormat),
            ("epoch", Text(position.Epoch)),
            ("epoch.steps", Text(tally.Steps)),
            ("epoch.samples", Text(tally.Samples)),
            ("epoch.rate", Text(tally.Rate)),
            ("epoch.time", Text(tally.Steps == 0 ? 0 : tally.Elapsed.Ticks)),
            ("steps", Text(position.Steps)),
            ("time", Text(position.Time.Ticks)),
            ("stopped", position.IsStopped ? "1" : "0"),
            ("best.epoch", Text(best.Epoch)),
            ("best.loss", Text(best.Loss)),
            ("best.since", Text(best.EpochsSince)),
            ("noise", StateTexts.Of(steps.ReadNoise())),
            ("optimizer.steps", Text(optimizer.Steps)),
            ("optimizer.first", Text(position.FirstStep)),
            ("optimizer.total", Text(optimizer.TotalSteps)),
            .. settings.Texts(position.FirstStep, optimizer.TotalSteps),
        ];
        if (optimizer.LearningRate is ConstantRate constant)
            texts.Add(("optimizer.rate", Text(constant.Rate)));
        return texts.ToDictionary(text => StateTexts.Prefix + text.Name, text => text.Text);
    }

    private static string Text<TNumber>(TNumber number)
        where TNumber : IFormattable =>
        number.ToString(null, CultureInfo.InvariantCulture);
}
