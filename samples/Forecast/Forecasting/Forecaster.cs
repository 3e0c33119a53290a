using NetDsl.Data;
using NetDsl.Samples.Terminal;

namespace NetDsl.Samples.Forecast.Forecasting;

/// <summary>
/// Trains networks on the first years of a series and has them forecast the last ones, each step from what was known
/// before it.
/// </summary>
internal sealed class Forecaster<TNetwork>
    where TNetwork : class, INetwork<TNetwork, float>
{
    private readonly Subject _subject;
    private readonly Split<float> _parts;
    private readonly Standardizer _scaleOfAnswers;

    /// <summary>Divides the series. Scales are learnt from the part to train with.</summary>
    public Forecaster(Subject subject)
    {
        _subject = subject;
        var (train, validation, test) = subject.Shares;
        var parts = Split.Chronological(subject.CutWindows(), train, validation, test);
        var scale = Standardizer.Fit(parts.Train);
        _scaleOfAnswers = Standardizer.FitTargets(parts.Train);
        Times = [.. Enumerable.Range(0, parts.Test.Count).Select(row => subject.TimeOf(parts.Test.OriginalRow(row)))];
        _parts = new(Scaled(parts.Train), Scaled(parts.Validation), Scaled(parts.Test));

        Dataset<float> Scaled(Dataset<float> part) => _scaleOfAnswers.TransformTargets(scale.Transform(part));
    }

    /// <summary>The steps that are forecast, the last ones of the series.</summary>
    public IReadOnlyList<int> Times { get; }

    /// <summary>How many windows there are to train with, to stop by and to test with.</summary>
    public (int Train, int Validation, int Test) Counts =>
        (_parts.Train.Count, _parts.Validation.Count, _parts.Test.Count);

    /// <summary>Trains a network.</summary>
    /// <param name="seed">What its weights and the order of the windows are drawn from.</param>
    /// <param name="epochs">How often it goes through the windows; null for what suits the subject.</param>
    /// <param name="progress">Is told how far the training has come.</param>
    /// <param name="cancellation">Ends it.</param>
    public (TNetwork Network, TrainingResult Training) Train(
        int seed, int? epochs, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var options = _subject.Training with { Seed = seed, ReportInterval = TrainingView.ReportInterval };
        var network = TNetwork.Create(seed, options.BatchSize);
        var training = network.Fit(
            _parts.Train,
            new AdamW(new CosineDecay(_subject.LearningRate)) { WeightDecay = _subject.WeightDecay },
            options with { Epochs = epochs ?? options.Epochs },
            _parts.Validation.Count > 0 ? _parts.Validation : null,
            progress,
            cancellation);
        return (network, training);
    }

    /// <summary>What a network says of each of the <see cref="Times"/>.</summary>
    public double[] Forecast(TNetwork network)
    {
        var answers = new double[_parts.Test.Count];
        Evaluation.Predict<TNetwork, float>(network, _parts.Test, (prediction, row) => answers[row] = prediction[0]);
        return Values(answers);
    }

    /// <summary>What linear regression says of each of the <see cref="Times"/>, from the same windows.</summary>
    public double[] ForecastLinearly()
    {
        var regression = new RidgeRegression(_parts.Train);
        var rows = Enumerable.Range(0, _parts.Test.Count);
        return Values([.. rows.Select(row => regression.Predict(_parts.Test.Sample(row)))]);
    }

    private double[] Values(double[] answers)
    {
        _scaleOfAnswers.Inverse<double>(answers);
        return [.. answers.Zip(Times, _subject.Value)];
    }
}
