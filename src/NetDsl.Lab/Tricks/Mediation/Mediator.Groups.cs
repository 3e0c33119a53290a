namespace NetDsl.Lab;

public sealed partial record Mediator
{
    // Spread over the layer's places, they are some thousand observations of each channel.
    private const int SamplesOfGroups = 256;

    /// <summary>
    /// How alike the groups of a layer's channels are: <see cref="Cka"/> of each two groups on test samples, in the mean. What grouped
    /// convolutions are said to lower. Of each group equally many channels count in all arms: larger groups are more alike by their size alone.
    /// </summary>
    /// <param name="layer">The name of the layer; its last axis is that of the channels.</param>
    /// <param name="groups">The number of groups, at least 2: of channels that lie beside each other.</param>
    /// <param name="channels">How many channels of each group count, its first ones.</param>
    public static Mediator SimilarityOfGroups(string layer, int groups, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        return new($"similarity of {groups} groups of {layer}", network =>
        {
            var activations = ChannelsOf(network, layer, Beginning(network.Data.Test, SamplesOfGroups));
            double[][][] parts = [.. Enumerable.Range(0, groups).Select(group => GroupOf(activations.Length, group, groups, layer))
                .Select(range => activations[range.Start..(range.Start.Value + Math.Min(channels, range.End.Value - range.Start.Value))])];
            double[] pairs = [.. from one in Enumerable.Range(0, groups)
                                 from other in Enumerable.Range(one + 1, groups - one - 1)
                                 let similarity = Cka.Linear(parts[one], parts[other])
                                 where double.IsFinite(similarity)
                                 select similarity];
            return pairs.Length > 0 ? pairs.Average() : double.NaN;
        });
    }

    /// <summary>
    /// How specific a group of a layer's channels is: the group is replaced by its mean over test samples, and of the harm, the growth of −ln p for
    /// each class, counts the share that falls on the class that is hit hardest; 1/classes where all are hit alike, 1 where it is one class alone. The
    /// mean over the groups that do harm.
    /// </summary>
    /// <param name="layer">The name of the layer; its last axis is that of the channels.</param>
    /// <param name="groups">The number of groups, at least 2: of channels that lie beside each other.</param>
    public static Mediator SpecificityOfGroups(string layer, int groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 2);
        return new($"specificity of {groups} groups of {layer}", network =>
        {
            var test = First(network.Data.Test);
            double[] means = [.. ChannelsOf(network, layer, Beginning(test, SamplesOfGroups)).Select(channel => channel.Average())];
            var whole = LossOfClasses(network, layer, test, means, 0..0);
            double[] shares = [.. Enumerable.Range(0, groups)
                .Select(group => LossOfClasses(network, layer, test, means, GroupOf(means.Length, group, groups, layer)))
                .Select(ablated => ablated.Zip(whole, (without, with) => Math.Max(0, without - with)).ToArray())
                .Where(harm => harm.Sum() > 0)
                .Select(harm => harm.Max() / harm.Sum())];
            return shares.Length > 0 ? shares.Average() : double.NaN;
        });
    }

    private static Range GroupOf(int channels, int group, int groups, string layer) => channels % groups == 0
        ? (group * (channels / groups))..((group + 1) * (channels / groups))
        : throw new ArgumentException($"{layer} has {channels} channels, which are not {groups} equal groups.", nameof(groups));

    /// <summary>For each channel, its activation at each place of each sample.</summary>
    private static double[][] ChannelsOf(TrainedNetwork network, string layer, Dataset<float> data)
    {
        var channels = network.Description.Layers.First(known => known.Name == layer).Shape[^1];
        List<double>[] activations = [.. Enumerable.Range(0, channels).Select(_ => new List<double>())];
        network.Read(layer, data, (values, _) =>
        {
            for (var i = 0; i < values.Length; i++)
                activations[i % channels].Add(values[i]);
        });
        return [.. activations.Select(channel => channel.ToArray())];
    }

    /// <summary>The mean −ln p of the samples of each class, with some channels replaced by their means.</summary>
    private static double[] LossOfClasses(TrainedNetwork network, string layer, Dataset<float> data, double[] means, Range replaced)
    {
        // Below, a logarithm would only say how far a float reaches.
        const float least = 1e-30f;
        var (first, count) = replaced.GetOffsetAndLength(means.Length);
        var (sums, counts) = (new double[data.TargetWidth], new int[data.TargetWidth]);
        network.PredictWith(layer, data, Replace, (probabilities, row) =>
        {
            var label = data.Target(row).IndexOf(1f);
            sums[label] -= Math.Log(Math.Max(probabilities[label], least));
            counts[label]++;
        });
        return [.. sums.Zip(counts, (sum, count) => count == 0 ? 0 : sum / count)];

        void Replace(Span<float> output, int row)
        {
            for (var i = 0; i < output.Length; i++)
            {
                if (i % means.Length - first is var place && place >= 0 && place < count)
                    output[i] = (float)means[i % means.Length];
            }
        }
    }

    private static Dataset<float> Beginning(Dataset<float> data, int count) =>
        data.Count <= count ? data : data.Subset([.. Enumerable.Range(0, count)]);
}
