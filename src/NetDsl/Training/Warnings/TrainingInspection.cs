using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace NetDsl;

/// <summary>
/// Looks at a training where it costs next to nothing, and warns of what hardly anybody wants: before the first step at the
/// data, after each of the first steps at some weights, and after some epochs at layers and gradients.
/// </summary>
internal sealed class TrainingInspection<TNetwork, T>
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The steps that are looked at one by one.</summary>
    private const int FirstSteps = 8;

    /// <summary>After as many epochs a loss should have moved.</summary>
    private const int Patience = 5;

    /// <summary>By less than this share of it, a loss has not.</summary>
    private const double Movement = 1e-6;

    /// <summary>Multiply-adds of a training that takes some seconds: with fewer, nobody waits.</summary>
    private const double LongWork = 2e10;

    private readonly TNetwork _network;
    private readonly Dataset<T> _data;
    private readonly Dataset<T>? _validation;
    private readonly TrainingOptions _options;
    private readonly Warnings _warnings;
    private WeightInspection<T>? _weights;
    private long _steps;
    private bool _movesWereSeen;

    /// <summary>Prepares to look.</summary>
    public TrainingInspection(TNetwork network, Dataset<T> data, TrainingOptions options, Dataset<T>? validation) =>
        (_network, _data, _validation, _options, _warnings) = (network, data, validation, options, new(options));

    /// <summary>Looks at the data, and at the weights with which the training begins.</summary>
    public void Begin()
    {
        if (!_warnings.AreHeard)
            return;
        var description = TNetwork.Description;
        ScaleInspection.Run(description, _data, _validation, _warnings);
        ClassInspection.Run(description, _data, _warnings);
        if (_validation is not null)
            OverlapInspection.Run(description, _data, _validation, _warnings);
        Build(description);
        _weights = new(_network.Parameters, _network.Gradients.Length);
    }

    /// <summary>Looks at what a step did, if it is one of the first. Allocates nothing where there is nothing to say.</summary>
    public void AfterStep(double rate)
    {
        if (_steps++ < FirstSteps)
            _weights?.AfterStep(_network.Parameters, rate, _warnings);
    }

    /// <summary>Looks at what some epochs came to: the first, the second, the fourth and so on.</summary>
    /// <param name="history">All epochs that are complete.</param>
    public void AfterEpoch(IReadOnlyList<EpochResult> history)
    {
        if (_weights is null)
            return;
        var (epoch, rate) = (history.Count, history[^1].LearningRate);
        if (int.IsPow2(epoch))
            LayerInspection.Run(_network, _data, _warnings);
        if (!_movesWereSeen && (_steps >= FirstSteps || epoch == Patience || epoch == _options.Epochs))
        {
            _movesWereSeen = true;
            if (!_warnings.Found(WarningKind.DeadLayer))
                _weights.AfterSteps(_network.Parameters, _steps, rate, _warnings);
        }

        var isExplained = _warnings.Found(
            WarningKind.NoWeightMoves, WarningKind.DeadLayer, WarningKind.VanishingGradients);
        if (epoch == Patience && !isExplained)
            Loss(history);
    }

    private void Loss(IReadOnlyList<EpochResult> history)
    {
        var first = history[0].Loss;
        if (first != 0 && history.All(epoch => Math.Abs(epoch.Loss - first) <= Movement * Math.Abs(first)))
        {
            _warnings.Say(WarningKind.LossStands, string.Create(
                CultureInfo.InvariantCulture, $"The loss has been {first:G6} for {history.Count} epochs."));
        }
    }

    private void Build(NetworkDescription description)
    {
        // Forward, and twice as much backward.
        var work = 3.0 * description.MultiplyAdds * _data.Count * _options.Epochs;
        var attribute = typeof(TNetwork).Assembly.GetCustomAttribute<DebuggableAttribute>();
        if (work > LongWork && attribute?.IsJITOptimizerDisabled == true)
            _warnings.Say(WarningKind.DebugBuild, $"{description.Name} was compiled without optimisation (a Debug build).");
    }
}
