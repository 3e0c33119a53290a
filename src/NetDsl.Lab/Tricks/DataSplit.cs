namespace NetDsl.Lab;

/// <summary>What a network of an experiment learns from, and what it is measured on.</summary>
/// <param name="Train">What it learns from.</param>
/// <param name="Test">What it is measured on, and never learns from.</param>
public sealed record DataSplit(Dataset<float> Train, Dataset<float> Test)
{
    /// <summary>What early stopping watches, if the training has any; never learned from.</summary>
    public Dataset<float>? Validation { get; init; }

    /// <summary>The same split with the targets of the training data in an order drawn from a seed: there is nothing left to learn.</summary>
    /// <param name="seed">What the order is drawn from.</param>
    public DataSplit WithPermutedTargets(int seed)
    {
        int[] order = [.. Enumerable.Range(0, Train.Count)];
        var random = new SplitMix64((ulong)seed);
        random.Shuffle(order.AsSpan());
        var samples = new float[Train.Count * Train.SampleWidth];
        var targets = new float[Train.Count * Train.TargetWidth];
        for (var row = 0; row < Train.Count; row++)
        {
            Train.Sample(row).CopyTo(samples.AsSpan(row * Train.SampleWidth));
            Train.Target(order[row]).CopyTo(targets.AsSpan(row * Train.TargetWidth));
        }

        return this with
        {
            Train = new(Train.SampleWidth, Train.TargetWidth, samples, targets) { FeatureNames = Train.FeatureNames, ClassNames = Train.ClassNames },
        };
    }
}
