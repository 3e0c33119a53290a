using System.Numerics;
using NetDsl.Tracing;

namespace NetDsl.Verifying;

/// <summary>The checks of a network, one after another, on a copy of it.</summary>
internal sealed partial class NetworkVerifier<TSelf, T>
    where TSelf : Network<TSelf, T>, INetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TSelf _network;
    private readonly T[] _samples;
    private readonly T[] _targets;
    private readonly int _batch;
    private readonly VerificationOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly IReadOnlyList<TracedTensor> _tensors;
    private readonly int[] _forward;
    private readonly bool _hasBatchStatistics;
    private readonly List<VerificationCheck> _checks = [];
    private readonly List<string> _notCovered = [];

    /// <summary>Prepares the checks.</summary>
    /// <param name="network">A copy of the network, which is changed.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="batch">How many there are.</param>
    /// <param name="options">How much is checked.</param>
    /// <param name="cancellation">Ends the checks.</param>
    public NetworkVerifier(TSelf network, T[] samples, T[] targets, int batch, VerificationOptions options, CancellationToken cancellation)
    {
        (_network, _samples, _targets, _batch, _options, _cancellation) = (network, samples, targets, batch, options, cancellation);
        _tensors = network.TracedTensors;
        _forward = [.. Enumerable.Range(0, _tensors.Count).Where(tensor => _tensors[tensor].Description.Pass is Pass.Forward or Pass.Loss)];
        _hasBatchStatistics = _tensors.Any(tensor => tensor.TrainingEquation is not null);
    }

    private static NetworkDescription Description => TSelf.Description;

    private static bool HasNoise => Description.Noise.Count > 0;

    /// <summary>Runs all checks.</summary>
    public Verification Run()
    {
        // Rows beyond the batch hold what other batches left there.
        _network.Reserve(_batch + 3);
        _network.InputGradients = true;
        UsedWorkspace.Use<TSelf, T>(_network, _options.Seed, Load);
        Load(_network, first: 0, _batch);
        _network.DrawNoise(_batch, _options.Seed);
        var loss = _network.BackpropagateAgain(_batch);
        var step = _network.Remember(isTraining: true).Whole();
        Action[] checks =
        [
            () => CheckStep(step, double.CreateTruncating(loss)),
            () => CheckRepetition(step),
            () => CheckRowsInTraining(step),
            () => CheckUpdate(step),
            CheckUse,
            CheckStream,
            CheckThreads,
            CheckSlopes,
            CheckGoingOn,
        ];
        foreach (var check in checks)
        {
            check();
            if (_options.StopsAtFault && _checks.Any(check => !check.Holds))
            {
                _notCovered.Add("what comes after the first fault");
                break;
            }
        }

        return new Verification(Description.Name, _checks, _notCovered);
    }

    /// <summary>Loads rows, from one of the samples on.</summary>
    private void Load(TSelf network, int first, int rows)
    {
        var (width, targetWidth) = (Description.SampleWidth, Description.TargetWidth);
        for (var row = 0; row < rows; row++)
        {
            var sample = (first + row) % _batch;
            network.Load(row, _samples.AsSpan(sample * width, width), _targets.AsSpan(sample * targetWidth, targetWidth));
        }
    }

    private void LoadOne(TSelf network, int sample) => Load(network, sample, 1);

    /// <summary>Every row as training took it: forward, losses, backward, gradients.</summary>
    private void CheckStep(TraceMemory step, double loss)
    {
        var replay = Replay(step);
        replay.Run(Enumerable.Range(0, _tensors.Count), EquationsOf.Training, tensor => step[tensor]);
        var faults = replay.Faults.ToList();
        var mean = Description.Targets.Sum(target => target.Weight * step[Place(target.Loss)].Average());
        if (ReorderedSum.Agrees(loss, mean, (Description.Precision == Precision.Single ? 1e-5 : 1e-12) * (Math.Abs(mean) + 1)) is false)
            faults.Add(new("L", "", $"the mean loss is {loss:R}, that of its rows {mean:R}"));
        faults.AddRange(PaddingThatIsNotZero());
        Report("training step", $"{Count(replay.Replayed, "number")} of {Rows} replayed: forward, losses, backward, gradients", faults);
        Leave(replay, "of the training step");
    }

    /// <summary>The same pass once more in memory that it has used itself.</summary>
    private void CheckRepetition(TraceMemory step)
    {
        _network.BackpropagateAgain(_batch);
        var again = _network.Remember(isTraining: true);
        var faults = Differences(Enumerable.Range(0, _tensors.Count), tensor => step[tensor], tensor => again[tensor], "once more");
        Report("once more", "the same pass in used memory leaves the same bits", faults);
    }

    /// <summary>What a step changes without a gradient, and what the optimizer does.</summary>
    private void CheckUpdate(TraceMemory step)
    {
        var gradients = _network.Gradients.ToArray();
        var weights = _network.Parameters.ToArray();
        _network.UpdateStatistics();
        var after = _network.Remember(isTraining: true);
        var replay = Replay(step);
        replay.Run(Enumerable.Range(0, _tensors.Count), EquationsOf.Update, tensor => after[tensor]);
        var unchanged = Enumerable.Range(0, _tensors.Count)
            .Where(tensor => _tensors[tensor].Slot.Space == TensorSpace.Parameters && !_tensors[tensor].IsComputed(EquationsOf.Update));
        var faults = replay.Faults.Concat(Differences(unchanged, tensor => step[tensor], tensor => after[tensor], "after statistics were updated"));

        var optimizer = _options.Optimizer ?? OfOneStep(weights, gradients);
        var update = new UpdateReplay<T>(new OptimizerUpdate<T>(Description, optimizer, weights, gradients, _ => 0), Description);
        update.Run(_options.Work);
        Report("update", $"{NumberText.Count(replay.Replayed + update.Replayed)} statistics and weights, by {optimizer.GetType().Name}", [.. faults, .. update.Faults]);
        weights.CopyTo(_network.Parameters);
    }

    private static Adam OfOneStep(T[] weights, T[] gradients)
    {
        var adam = new Adam();
        adam.Step<T>(weights.ToArray(), gradients);
        return adam;
    }

    /// <summary>The passes of use, on the memory that training left, and each row alone.</summary>
    private void CheckUse()
    {
        _network.Evaluate(_batch);
        var use = _network.Remember(isTraining: false).Whole();
        var replay = Replay(use);
        replay.Run(_forward, EquationsOf.Prediction, tensor => use[tensor]);
        Report("use", $"{Count(replay.Replayed, "number")} of {Rows} replayed", replay.Faults);
        Leave(replay, "of use");

        var alone = Alone();
        var faults = new FaultList();
        foreach (var row in SampledRows("a row alone in use"))
        {
            LoadOne(alone, row);
            alone.Evaluate(1);
            CompareRow(faults, alone.Remember(isTraining: false), use, row, _forward);
        }

        Report("rows alone", "predicted alone, a row has the bits that it has in the batch", faults.Faults());
    }

    /// <summary>Each row alone in training, with its noise: the same values, and gradients whose mean is the batch's.</summary>
    private void CheckRowsInTraining(TraceMemory step)
    {
        if (_hasBatchStatistics)
        {
            _notCovered.Add("samples alone in training: what is computed of the batch is another thing for one of them");
            return;
        }

        var alone = Alone();
        var faults = new FaultList();
        var (sums, sizes) = (new double[Description.TrainableCount], new double[Description.TrainableCount]);
        for (var row = 0; row < _batch; row++)
        {
            _cancellation.ThrowIfCancellationRequested();
            LoadOne(alone, row);
            alone.BackpropagateRowOf(_network, row, _batch);
            CompareRow(faults, alone.Remember(isTraining: true), step, row, _forward);
            for (var i = 0; i < sums.Length; i++)
            {
                var part = double.CreateTruncating(alone.Gradients[i]) / _batch;
                sums[i] += part;
                sizes[i] += Math.Abs(part);
            }
        }

        CompareGradients(faults, sums, sizes, _network.Gradients, "of the batch", "the mean of the samples'");
        var claim = _batch == 1 ? "1 row alone has the bits of the batch, and its gradients" : $"{Rows} alone have the bits of the batch, and their gradients its mean";
        Report("samples", claim, faults.Faults());
    }

    /// <summary>What the threads of a trainer make of the batch.</summary>
    private void CheckThreads()
    {
        if (_batch < 2 || HasNoise || _hasBatchStatistics || Description.TrainableCount == 0)
        {
            _notCovered.Add(_batch < 2 ? "the threads of a trainer: there is one row" : "the threads of a trainer: each has noise or batch statistics of its own");
            return;
        }

        Load(_network, 0, _batch);
        var loss = double.CreateTruncating(_network.BackpropagateAgain(_batch));
        var expected = _network.Gradients.ToArray();
        var network = Alone();
        var data = new Dataset<T>(Description.SampleWidth, Description.TargetWidth, _samples, _targets);
        using var team = GradientTeam<TSelf, T>.For(network, data, _batch, Math.Min(3, _batch));
        team.Compute(Enumerable.Range(0, _batch).ToArray());
        var faults = new FaultList();
        double[] wide = [.. expected.Select(double.CreateTruncating)];
        CompareGradients(faults, wide, [.. wide.Select(Math.Abs)], network.Gradients, "of the threads", "that of one");
        if (ReorderedSum.Agrees(team.Losses.Mean, loss, 1e-4 * (Math.Abs(loss) + 1)) is false)
            faults.Add("L", "", () => $"the mean loss of the threads is {team.Losses.Mean:R}, that of one {loss:R}");
        Report("threads", $"{Math.Min(3, _batch)} threads of a trainer have the gradient of one", faults.Faults());
    }

    /// <summary>Steps of a stream against the whole sequence.</summary>
    private void CheckStream()
    {
        if (Description.Stream is null)
            return;
        var faults = new List<VerificationFault>();
        for (var row = 0; row < Math.Min(_batch, 4) && faults.Count == 0; row++)
        {
            if (Alone().StreamFault(_samples.AsSpan(row * Description.SampleWidth, Description.SampleWidth)) is { } fault)
                faults.Add(fault);
        }

        Report("stream", "step by step, a sequence has the bits of the whole", faults);
    }

    /// <summary>Gradients against differences of the loss in double.</summary>
    private void CheckSlopes()
    {
        Load(_network, 0, _batch);
        UsedWorkspace.LeaveKinks<TSelf, T>(_network, _options.Seed);
        _network.DrawNoise(_batch, _options.Seed);
        _network.BackpropagateAgain(_batch);
        var step = _network.Remember(isTraining: true).Whole();
        var reference = new ReferenceNetwork(Description, _tensors, step, EquationsOf.Training, _network.TracesIn<Reference>);
        var check = new SlopeCheck(reference, Description.Precision, _options.Seed, _cancellation);
        if (!check.IsFinite)
        {
            _notCovered.Add("differences of the loss: it is not finite at weights that are moved a little");
            return;
        }

        // A slope takes two losses where the first step agrees.
        var trained = Description.Parameters.Where(parameter => parameter.IsTrainable).ToList();
        var slopes = _options.Work * 2 / Math.Max(1, 2 * reference.Work) / Math.Max(1, trained.Count);
        var (directions, elements) = slopes >= 8 ? (3, 5) : slopes >= 3 ? (2, 1) : (1, 0);
        var gradients = trained.ConvertAll(parameter => step[Place($"∂L/∂{parameter.Name}")]);

        // What rounding leaves of a derivative is a part of the largest one that it came from.
        var largest = Enumerable.Range(0, _tensors.Count)
            .Where(tensor => _tensors[tensor].Description.Pass is Pass.Backward or Pass.Gradient && _tensors[tensor].IsComputed(EquationsOf.Training))
            .SelectMany(tensor => step[tensor])
            .Select(Math.Abs)
            .Where(double.IsFinite)
            .DefaultIfEmpty(0)
            .Max();
        var covered = slopes == 0 ? trained.Where((_, i) => SampledPlaces.Of(trained.Count, Math.Max(1, _options.Work / Math.Max(1, reference.Work))).Contains(i)).ToList() : trained;
        var endless = covered.Where(parameter => !gradients[trained.IndexOf(parameter)].All(double.IsFinite)).ToList();
        foreach (var parameter in covered.Except(endless))
            check.Run(parameter, LayerOf(parameter), gradients[trained.IndexOf(parameter)], largest, directions, elements);
        Report("slopes", $"{NumberText.Count(check.Losses, "loss", "losses")} in double, {Count(directions, "direction")} and {Count(elements, "weight")} of {Count(covered.Count - endless.Count, "tensor")}", check.Faults);
        if (endless.Count > 0)
            _notCovered.Add($"differences of the loss for {string.Join(", ", endless.Select(parameter => parameter.Name))}: gradients that are not finite");
        if (check.Unknown > 0)
            _notCovered.Add($"{Count(check.Unknown, "slope")}: the loss beside these weights is not finite");
        if (covered.Count < trained.Count)
            _notCovered.Add($"differences of the loss for {trained.Count - covered.Count} of {Count(trained.Count, "weight tensor")}: one loss reads {Count(reference.Work, "number")}");
    }
}
