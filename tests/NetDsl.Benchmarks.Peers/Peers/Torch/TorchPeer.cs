using NetDsl.Benchmarks.Peers.Measuring;
using NetDsl.Benchmarks.Peers.Work;

namespace NetDsl.Benchmarks.Peers.Torch;

/// <summary>Libtorch, by TorchSharp: a network, a batch that lies in its memory, and Adam.</summary>
internal sealed class TorchPeer : IDisposable
{
    private readonly DisposeScope _scope;
    private readonly TorchModel _model;
    private readonly FlatAdam _optimizer;
    private readonly Tensor _samples, _labels;

    /// <summary>Takes a network and a batch.</summary>
    /// <param name="model">The network.</param>
    /// <param name="samples">The samples, one after another.</param>
    /// <param name="labels">The classes, one for each row of logits.</param>
    /// <param name="batch">The number of samples.</param>
    public TorchPeer(Func<TorchModel> model, ReadOnlySpan<float> samples, ReadOnlySpan<long> labels, int batch)
    {
        _scope = NewDisposeScope();
        _model = model();
        _optimizer = new(_model.Parameters, StandingStill.LearningRate);
        _samples = tensor(samples.ToArray()).view(batch, -1);
        _labels = tensor(labels.ToArray());
    }

    /// <summary>Steps of training on a number of threads.</summary>
    public Contender OnThreads(int threads) => new RepeatedWork(isOurs: false, threads, Repeat)
    {
        Before = () => set_num_threads(threads),
    };

    /// <summary>Takes NetDsl's weights.</summary>
    public void Take(NetworkDescription network, ReadOnlySpan<float> parameters)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        foreach (var link in _model.Links)
        {
            var ours = WeightTensor.Of(network, link.Name, parameters);
            var theirs = link.View(link.Parameter);
            theirs.copy_(tensor(ours.Values).view(theirs.shape));
        }
    }

    /// <summary>The probabilities of the classes.</summary>
    public float[] Predictions()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        return Elements(_model.Logits(_samples).softmax(-1));
    }

    /// <summary>Computes the gradients.</summary>
    /// <returns>The mean loss.</returns>
    public float Backpropagate()
    {
        using var scope = NewDisposeScope();
        _optimizer.Clear();
        var logits = _model.Logits(_samples);
        var loss = functional.cross_entropy(logits.view(-1, logits.shape[^1]), _labels);
        loss.backward();
        return loss.item<float>();
    }

    /// <summary>Compares the gradients with NetDsl's.</summary>
    public IReadOnlyList<Agreement> CompareGradients(NetworkDescription network, ReadOnlySpan<float> gradients)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var compared = new List<Agreement>();
        var largest = _model.Parameters.Max(parameter => parameter.grad!.abs().max().item<float>());
        foreach (var link in _model.Links)
        {
            var ours = WeightTensor.Of(network, link.Name, gradients);
            compared.Add(Agreement.Of($"gradient of {link.Name}", ours.Values, Elements(link.View(link.Parameter.grad!)), 0.01 * largest));
        }

        return compared;
    }

    /// <inheritdoc/>
    public void Dispose() => _scope.Dispose();

    private void Repeat(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Backpropagate();
            _optimizer.Step();
        }
    }

    private static float[] Elements(Tensor x) => x.contiguous().data<float>().ToArray();
}
