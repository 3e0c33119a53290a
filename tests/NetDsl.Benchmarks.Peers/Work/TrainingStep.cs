using NetDsl.Benchmarks.Peers.Measuring;
using NetDsl.Benchmarks.Peers.Torch;

namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>A step of training: forward, loss, backward, Adam.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
internal sealed class TrainingStep<TNetwork> : WorkItem
    where TNetwork : class, INetwork<TNetwork, float>
{
    /// <summary>The steps of an epoch, so that what the trainer does once an epoch counts as little as it does for a user.</summary>
    private const int StepsPerEpoch = 64;

    private readonly int _batch;
    private readonly DrawnSamples _data;
    private readonly TorchPeer _peer;

    /// <summary>Draws samples, and makes NetDsl's network and the peer's.</summary>
    /// <param name="batch">The samples of a step.</param>
    /// <param name="model">Makes the peer's network.</param>
    /// <param name="tokens">Where inputs are tokens, how many there are; else 0.</param>
    public TrainingStep(int batch, Func<TorchModel> model, int tokens = 0)
        : base("libtorch")
    {
        var network = TNetwork.Description;
        _batch = batch;
        _data = DrawnSamples.For(network, StepsPerEpoch * batch, tokens);
        var labels = _data.Labels.Length / StepsPerEpoch;
        _peer = new(model, _data.Samples.AsSpan(0, batch * network.SampleWidth), _data.Labels.AsSpan(0, labels), batch);

        var data = new Dataset<float>(network.SampleWidth, network.TargetWidth, _data.Samples, _data.Targets);
        Floor = new(network, batch);
        Contenders =
        [
            new TrainerSteps<TNetwork>(data, batch, threads: 1),
            _peer.OnThreads(1),
            new TrainerSteps<TNetwork>(data, batch, threads: 2),
            _peer.OnThreads(2),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contender> Contenders { get; }

    /// <inheritdoc/>
    public override StepFloor Floor { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Agreement> Compare()
    {
        var description = TNetwork.Description;
        var network = TNetwork.Create(seed: 1, _batch);
        for (var row = 0; row < _batch; row++)
        {
            network.Load(
                row,
                _data.Samples.AsSpan(row * description.SampleWidth, description.SampleWidth),
                _data.Targets.AsSpan(row * description.TargetWidth, description.TargetWidth));
        }

        network.Forward(_batch);
        var predictions = new List<float>();
        for (var row = 0; row < _batch; row++)
            predictions.AddRange(network.Prediction(row));

        _peer.Take(description, network.Parameters);
        var theirs = _peer.Predictions();
        var loss = _peer.Backpropagate();
        float[] ourLoss = [network.Backpropagate(_batch)];
        return
        [
            Agreement.Of("prediction", [.. predictions], theirs),
            Agreement.Of("loss", ourLoss, [loss]),
            .. _peer.CompareGradients(description, network.Gradients),
        ];
    }

    /// <inheritdoc/>
    public override void Dispose() => _peer.Dispose();
}
