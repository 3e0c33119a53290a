using Xunit;

namespace NetDsl.Tests.Training;

/// <summary>
/// Where nobody says how many threads there are, network and batch decide into how many parts a batch is divided, and the machine how many
/// are computed at a time: the bits are those of as many threads as parts, on any number of cores.
/// </summary>
public sealed class BatchDivisionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(31, 1)]
    [InlineData(64, 1)]
    [InlineData(128, 2)]
    [InlineData(512, 8)]
    [InlineData(1000, 16)]
    public void A_batch_has_parts_where_each_has_work(int batch, int parts) => HasParts<Sliding>(batch, parts);

    [Theory]
    [InlineData(64, 1)]
    [InlineData(256, 2)]
    public void Many_weights_for_little_work_stay_whole(int batch, int parts) => HasParts<Broad>(batch, parts);

    [Fact]
    public void What_is_computed_of_a_batch_is_computed_of_all_of_it() => HasParts<Normed>(1024, 1);

    /// <summary>Each part draws from a stream of its own, and all together know what counts.</summary>
    [Theory]
    [InlineData(128, 2)]
    [InlineData(256, 4)]
    public void Parts_with_noise_and_a_loss_that_leaves_steps_out_do_not_depend_on_threads(int batch, int parts) => HasParts<Babble>(batch, parts);

    private static void HasParts<TNetwork>(int batch, int parts)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var chosen = Train<TNetwork>(batch, threads: null);
        Assert.Equal(Train<TNetwork>(batch, parts), chosen);
        if (parts > 1)
            Assert.NotEqual(Train<TNetwork>(batch, parts / 2), chosen);
    }

    /// <summary>The weights after three steps, the last of a smaller batch.</summary>
    private static float[] Train<TNetwork>(int batch, int? threads)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var (network, random, rows) = (TNetwork.Create(seed: 5, capacity: 1), new Random(3), 2 * batch + batch / 2);
        var samples = Enumerable.Range(0, rows * TNetwork.Description.SampleWidth).Select(_ => random.NextSingle()).ToArray();

        // Of classes, every third does not count.
        var targets = Enumerable.Range(0, rows * TNetwork.Description.TargetWidth).Select(i => i % 3 - 1f).ToArray();
        network.Fit(
            new Dataset<float>(TNetwork.Description.SampleWidth, TNetwork.Description.TargetWidth, samples, targets),
            new Sgd(0.01),
            new() { Epochs = 1, BatchSize = batch, Seed = 2, Threads = threads, OnWarning = null },
            cancellationToken: Cancellation);
        return [.. network.Parameters];
    }
}
