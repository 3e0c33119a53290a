using System.Numerics;

namespace NetDsl;

/// <summary>
/// What every generated network is, so that trainers, optimizers, checkpoints and the like are written once, without
/// reflection.
/// </summary>
/// <typeparam name="TSelf">The network's own class.</typeparam>
/// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface INetwork<TSelf, T>
    where TSelf : class, INetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The layers, shapes and parameters, as the generator knows them.</summary>
    static abstract NetworkDescription Description { get; }

    /// <summary>Makes a network with weights drawn from a seed.</summary>
    /// <param name="seed">The same seed gives the same weights on every machine.</param>
    /// <param name="capacity">The number of samples that fit the workspace at once.</param>
    static abstract TSelf Create(int seed, int capacity);

    /// <summary>Makes a network over existing weights.</summary>
    /// <param name="parameters">The weights, which the new network shares.</param>
    /// <param name="capacity">The number of samples that fit the workspace at once.</param>
    static abstract TSelf Over(Arena<T> parameters, int capacity);

    /// <summary>All weights, one flat vector in the order of <see cref="NetworkDescription.Parameters"/>.</summary>
    Span<T> Parameters { get; }

    /// <summary>
    /// The gradient of the mean loss for each weight that is trained, in the same order; written by <see cref="Backpropagate(int)"/>.
    /// What training leaves alone lies behind the others in <see cref="Parameters"/> and has no gradient.
    /// </summary>
    Span<T> Gradients { get; }

    /// <summary>The number of samples that fit the workspace at once.</summary>
    int Capacity { get; }

    /// <summary>Makes room for a batch; allocates only when the capacity grows. What was loaded is lost then.</summary>
    /// <param name="capacity">The number of samples, at least 1.</param>
    void Reserve(int capacity);

    /// <summary>Copies a sample into a row of the workspace.</summary>
    /// <param name="row">From 0 to below <see cref="Capacity"/>.</param>
    /// <param name="sample">The values of all inputs, <see cref="NetworkDescription.SampleWidth"/> of them.</param>
    /// <exception cref="ArgumentException">The sample has another length, or a token is none of the vocabulary.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    void Load(int row, ReadOnlySpan<T> sample);

    /// <summary>Copies a sample and its target into a row of the workspace.</summary>
    /// <param name="row">From 0 to below <see cref="Capacity"/>.</param>
    /// <param name="sample">The values of all inputs, <see cref="NetworkDescription.SampleWidth"/> of them.</param>
    /// <param name="target">The targets of all losses, <see cref="NetworkDescription.TargetWidth"/> of them.</param>
    /// <exception cref="ArgumentException">The sample or the target has another length, a token is none of the vocabulary, or a target is not of its loss's domain.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    void Load(int row, ReadOnlySpan<T> sample, ReadOnlySpan<T> target);

    /// <summary>Computes the predictions of the samples in the first rows.</summary>
    /// <param name="batch">The number of rows, at most <see cref="Capacity"/>.</param>
    void Forward(int batch);

    /// <summary>What the last forward pass predicted for the sample of a row.</summary>
    ReadOnlySpan<T> Prediction(int row);

    /// <summary>Computes the mean loss of the first rows, without training: dropout is off, gradients stay.</summary>
    /// <param name="batch">The number of rows, at most <see cref="Capacity"/>.</param>
    T Evaluate(int batch);

    /// <summary>
    /// Computes the mean loss of the first rows, in training, and its gradients. Changes no weights, and no statistics:
    /// <see cref="UpdateStatistics"/> does.
    /// </summary>
    /// <param name="batch">The number of rows, at most <see cref="Capacity"/>.</param>
    /// <returns>The mean loss; where it is not finite the gradients are of no use, and a trainer stops.</returns>
    T Backpropagate(int batch);

    /// <summary>
    /// Whether <see cref="Backpropagate(int)"/> also computes the derivatives that training does not need: of the mean loss for
    /// the inputs, and for the outputs of frozen layers below the first one that is trained. <see cref="Layer{T}.OutputGradient"/>
    /// reads them. No by default; the gradients of the weights are the same bits with and without. It is a request to this one
    /// network: <see cref="Share"/> and <see cref="Clone"/> begin without it, so that the threads of a trainer compute nothing that
    /// nobody reads.
    /// </summary>
    /// <exception cref="NotSupportedException">The network was written by hand and does not compute them.</exception>
    bool InputGradients
    {
        get => false;
        set
        {
            if (value)
                throw new NotSupportedException($"{typeof(TSelf).Name} does not compute the derivatives for its inputs.");
        }
    }

    /// <summary>
    /// Lets the statistics that are learned without gradients, such as the running means of batch normalisation, follow the last
    /// batch that <see cref="Backpropagate(int)"/> computed. Networks that share weights share statistics: one thread at a time.
    /// </summary>
    void UpdateStatistics()
    {
    }

    /// <summary>
    /// Makes a network with the same weights and a workspace of its own: one for each thread. Any thread may call it at any time.
    /// </summary>
    TSelf Share();

    /// <summary>Makes a network with a copy of the weights.</summary>
    TSelf Clone();
}
