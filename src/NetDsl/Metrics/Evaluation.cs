using System.Numerics;

namespace NetDsl;

/// <summary>
/// Runs networks over whole datasets, in batches as large as their workspace, and measures how well they do.
/// </summary>
public static class Evaluation
{
    /// <summary>
    /// The mean loss of a dataset, without training: dropout is off. It is what the dataset as one batch would have: of a loss that
    /// leaves positions out, the mean over all that count.
    /// </summary>
    /// <exception cref="ArgumentException">The data is empty or does not fit the network.</exception>
    public static double MeanLoss<TNetwork, T>(TNetwork network, Dataset<T> data)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        RequireFit<TNetwork, T>(data);
        var totals = LossTotals.For<TNetwork, T>(network);
        for (var start = 0; start < data.Count; start += network.Capacity)
        {
            var batch = Math.Min(network.Capacity, data.Count - start);
            for (var row = 0; row < batch; row++)
                network.Load(row, data.Sample(start + row), data.Target(start + row));
            totals.Add(network, network.Evaluate(batch), batch);
        }

        return totals.Mean;
    }

    /// <summary>
    /// How well a network that predicts probabilities tells the classes of a dataset, whose targets are one-hot or, of a
    /// sparse loss, the numbers of classes. Of a sequence or an image each position counts, but those whose class is −1.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">The name of the loss whose classes are meant, where the network has several.</param>
    /// <exception cref="ArgumentException">
    /// The data is empty or does not fit the network, or is no classification (see <see cref="Regress"/>), or of several losses
    /// none is named.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">A prediction is NaN or infinite.</exception>
    public static ClassificationReport Classify<TNetwork, T>(TNetwork network, Dataset<T> data, string? loss = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireFit<TNetwork, T>(data);
        var decisions = ClassDecisions.Of(TNetwork.Description, loss);
        decisions.RequireClasses(TNetwork.Description, data);
        var report = new ClassificationReport(decisions.Width, data.ClassNames);
        Predict(network, data, (prediction, row) => decisions.Count(prediction, data.Target(row), row, report));
        return report;
    }

    /// <summary>How near the predictions of a network come to the targets of a dataset.</summary>
    /// <exception cref="ArgumentException">
    /// The data is empty or does not fit the network, or is no regression (see <see cref="Classify"/>).
    /// </exception>
    public static RegressionReport Regress<TNetwork, T>(TNetwork network, Dataset<T> data)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireNumbers<TNetwork, T>(data);
        var errors = RegressionErrors.For(data);
        Predict(network, data, (prediction, row) => errors.Add(prediction, data.Target(row)));
        return errors.Report();
    }

    /// <summary>Computes the prediction of each row.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="receive">Is given each prediction and its row, in order.</param>
    /// <exception cref="ArgumentException">The data does not fit the network.</exception>
    public static void Predict<TNetwork, T>(TNetwork network, Dataset<T> data, Action<ReadOnlySpan<T>, int> receive)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(receive);
        for (var start = 0; start < data.Count; start += network.Capacity)
        {
            var batch = Math.Min(network.Capacity, data.Count - start);
            for (var row = 0; row < batch; row++)
                network.Load(row, data.Sample(start + row));
            network.Forward(batch);
            for (var row = 0; row < batch; row++)
                receive(network.Prediction(row), start + row);
        }
    }

    /// <summary>Throws where the rows of a dataset are not what a network reads, or there are none.</summary>
    internal static void RequireFit<TNetwork, T>(Dataset<T> data)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        var network = TNetwork.Description;
        if (data.Count == 0)
            throw new ArgumentException("The dataset has no rows.", nameof(data));
        if (data.SampleWidth != network.SampleWidth || data.TargetWidth != network.TargetWidth)
        {
            throw new ArgumentException(
                $"{network.Name} reads samples of {network.SampleWidth} and targets of {network.TargetWidth} values; "
                + $"the dataset has {data.SampleWidth} and {data.TargetWidth}.",
                nameof(data));
        }
    }

    private static void RequireNumbers<TNetwork, T>(Dataset<T> data)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireFit<TNetwork, T>(data);
        var network = TNetwork.Description;
        if (network.Targets.FirstOrDefault(loss => loss.Labels > 0) is { } ofClasses)
            throw OfClasses(network, ofClasses);
        if (network.PredictionWidth != network.TargetWidth || network.TargetWidth == 0)
        {
            throw new ArgumentException(
                $"{network.Name} predicts {network.PredictionWidth} values and has {network.TargetWidth} targets; to "
                + "compare them, each prediction needs a target of its own.",
                nameof(data));
        }

        // A probability may be a number to come near to, but where all of them are 0 or 1 they are two classes.
        if (network is { TargetWidth: 1, Targets: [{ Domain: TargetDomain.Probability } binary, ..] }
            && Enumerable.Range(0, data.Count).All(row => data.Target(row)[0] == T.Zero || data.Target(row)[0] == T.One))
        {
            throw OfClasses(network, binary);
        }
    }

    private static ArgumentException OfClasses(NetworkDescription network, TargetDescription loss) => new(
        $"{loss.Loss} of {network.Name} has classes as targets, not numbers. To see how many are told, use "
        + $"{nameof(Evaluation)}.{nameof(Classify)}.");
}
