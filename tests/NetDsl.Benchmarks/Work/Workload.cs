namespace NetDsl.Benchmarks;

/// <summary>A network with a batch of random samples and an optimizer: what is timed.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
public sealed class Workload<TNetwork>
    where TNetwork : class, INetwork<TNetwork, float>
{
    private readonly TNetwork _network;

    // With a rate of 0 the work is the same and the weights stay, so that a step costs the same however many were taken. A network that
    // has learned its batch by heart has gradients and moments below the normal numbers, with which processors are slow.
    private readonly Adam _optimizer = new(0);
    private readonly float[] _samples;
    private readonly float[] _targets;
    private readonly int _batch;

    /// <summary>Draws samples from 0 to 1 and one-hot targets, and loads them.</summary>
    public Workload(int batch)
    {
        var random = new Random(1);
        _batch = batch;
        _network = TNetwork.Create(seed: 1, batch);
        _samples = [.. Enumerable.Range(0, batch * SampleWidth).Select(_ => random.NextSingle())];
        _targets = new float[batch * TargetWidth];
        for (var row = 0; row < batch; row++)
            _targets[row * TargetWidth + random.Next(TargetWidth)] = 1;
        Load();
    }

    /// <summary>The network, loaded with the batch.</summary>
    public TNetwork Network => _network;

    private static int SampleWidth { get; } = TNetwork.Description.SampleWidth;

    private static int TargetWidth { get; } = TNetwork.Description.TargetWidth;

    /// <summary>The predictions of the batch.</summary>
    public void Forward() => _network.Forward(_batch);

    /// <summary>The predictions, the losses and the gradients of the batch.</summary>
    public float Backpropagate() => _network.Backpropagate(_batch);

    /// <summary>All that training does for a batch: copy the samples in, backpropagate, take a step of Adam.</summary>
    public float Step()
    {
        Load();
        var loss = _network.Backpropagate(_batch);
        _optimizer.Step(_network);
        return loss;
    }

    /// <summary>The prediction of the first sample, as an application asks for it: copied in, computed, read.</summary>
    public float Predict()
    {
        _network.Load(0, _samples.AsSpan(0, SampleWidth));
        _network.Forward(1);
        return _network.Prediction(0)[0];
    }

    private void Load()
    {
        for (var row = 0; row < _batch; row++)
            _network.Load(row, _samples.AsSpan(row * SampleWidth, SampleWidth), _targets.AsSpan(row * TargetWidth, TargetWidth));
    }
}
