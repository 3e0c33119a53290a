using System.Numerics;

namespace NetDsl;

/// <summary>Trains networks.</summary>
public static class Trainer
{
    /// <summary>
    /// Trains a network: for each batch its gradients, clipped if that is asked for, and a step of the optimizer. After the
    /// first step, which sets up, training allocates nothing.
    /// </summary>
    /// <remarks>
    /// With several threads, each computes its part of a batch by itself. What is computed of a batch as a whole, as batch
    /// normalisation does, is then of the part of a thread: with 2 threads and batches of 64, means are over 32 samples. The
    /// running means follow the parts one after another, in a fixed order. A loss that leaves positions out is the mean over all
    /// that count in the whole batch.
    /// <para>
    /// Under early stopping the network has the weights of the best epoch, however the training ends, as soon as one epoch is
    /// complete.
    /// </para>
    /// <para>
    /// A variance over the samples of a batch needs two of them. Where the network takes one of which a sample has a single number
    /// (<see cref="NetworkDescription.LeastBatch"/>), no thread's part has one sample, and a single one that is left at the end of an
    /// epoch is left out of it.
    /// </para>
    /// </remarks>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network; its weights change.</param>
    /// <param name="data">What it learns from.</param>
    /// <param name="optimizer">
    /// How it learns. Its schedule is spread over the steps that it has taken before and those of this training.
    /// </param>
    /// <param name="options">How it is trained; the defaults where they are left out.</param>
    /// <param name="validation">What its loss is measured on after each epoch; not learned from.</param>
    /// <param name="progress">
    /// Is told after each step how far the training has come; see <see cref="TrainingOptions.ReportInterval"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the training between two steps.</param>
    /// <exception cref="ArgumentException">
    /// The data is empty or does not fit the network; the message names its row. Or batches are too small for the network, or early
    /// stopping is asked for without validation data, or the optimizer belongs to another network. Nothing has moved.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// Another thread uses the network, or a checkpoint of another training lies in the folder.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">A value of the data is NaN or infinite. Nothing has moved.</exception>
    /// <exception cref="TrainingDivergedException">
    /// A loss, a gradient, a weight or what the optimizer remembers is NaN or infinite. Weights, statistics and optimizer are as
    /// the last good step left them.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The training was cancelled. Weights, statistics and optimizer are as the last step left them.
    /// </exception>
    public static TrainingResult Fit<TNetwork, T>(
        this TNetwork network,
        Dataset<T> data,
        Optimizer optimizer,
        TrainingOptions? options = null,
        Dataset<T>? validation = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        options ??= new();
        DatasetCheck.Run<TNetwork, T>(data);
        if (validation is not null)
            DatasetCheck.Run<TNetwork, T>(validation);
        else if (options.EarlyStopping is not null)
        {
            throw new ArgumentNullException(
                nameof(validation), "Early stopping watches the loss of validation data; there is none.");
        }

        RequireBatches(TNetwork.Description, data.Count, options.BatchSize);
        optimizer.Meet(network);
        (network as ITrainee)?.Occupy();
        try
        {
            using var training = new Training<TNetwork, T>(network, data, optimizer, options, validation, progress);
            return training.Run(cancellationToken);
        }
        finally
        {
            (network as ITrainee)?.Release();
        }
    }

    /// <summary>Throws where a batch would have fewer samples than the network takes at once.</summary>
    private static void RequireBatches(NetworkDescription network, int rows, int batchSize)
    {
        if (Math.Min(rows, batchSize) >= network.LeastBatch)
            return;
        var found = rows < network.LeastBatch ? $"the dataset has {rows}" : $"the batch size is {batchSize}";
        throw new ArgumentException(
            $"{network.Name} normalises over the samples of a batch and needs at least {network.LeastBatch} of them, of which it can take "
            + $"a variance; {found}. Take larger batches, or a normalisation of each sample, such as LayerNorm.",
            rows < network.LeastBatch ? "data" : "options");
    }
}
