using NetDsl.Benchmarks.Peers.Measuring;
using NetDsl.Benchmarks.Peers.Onnx;

namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>Makes the peer's network from NetDsl's weights, for a batch.</summary>
internal delegate OnnxModel OnnxMaker(NetworkDescription network, ReadOnlySpan<float> parameters, int batch);

/// <summary>Predictions of a batch.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
internal sealed class Prediction<TNetwork> : WorkItem
    where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
{
    private readonly int _batch;
    private readonly TNetwork _network;
    private readonly float[] _samples, _predictions;
    private readonly OnnxPeer _peer;

    /// <summary>Draws samples, and makes NetDsl's network and the peer's.</summary>
    /// <param name="batch">The number of samples.</param>
    /// <param name="model">Makes the peer's network.</param>
    /// <param name="isInPlace">
    /// Whether NetDsl's samples lie in its workspace already, as the peer's lie in memory that it was given; else they are copied from
    /// an array, and the predictions to one.
    /// </param>
    public Prediction(int batch, OnnxMaker model, bool isInPlace)
        : base("ONNX Runtime")
    {
        var random = new Random(1);
        _batch = batch;
        _network = TNetwork.Create(seed: 1, batch);
        _samples = [.. Enumerable.Range(0, batch * TNetwork.Description.SampleWidth).Select(_ => random.NextSingle())];
        _predictions = new float[batch * TNetwork.Description.PredictionWidth];
        _network.Predict(_samples, _predictions);
        _peer = new(model(TNetwork.Description, _network.Parameters, batch), _samples);
        Action<int> predict = isInPlace ? PredictInPlace : batch == 1 ? PredictOne : PredictAll;
        Contenders = [new RepeatedWork(isOurs: true, threads: 1, predict), _peer.Contender];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contender> Contenders { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Agreement> Compare() => [Agreement.Of("prediction", _predictions, _peer.Predict())];

    /// <inheritdoc/>
    public override void Dispose() => _peer.Dispose();

    private void PredictInPlace(int count)
    {
        for (var i = 0; i < count; i++)
            _network.Forward(_batch);
    }

    private void PredictOne(int count)
    {
        for (var i = 0; i < count; i++)
            _network.Predict(_samples);
    }

    private void PredictAll(int count)
    {
        for (var i = 0; i < count; i++)
            _network.Predict(_samples, _predictions);
    }
}
