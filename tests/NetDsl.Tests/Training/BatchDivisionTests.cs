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

    /// <summary>The weights stay, so that only noise can make the losses of the same rows differ.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public void Each_step_draws_other_noise(int? threads)
    {
        var network = new Babble(seed: 5);
        var data = Data<Babble>(128);
        var history = network.Fit(
            data, new Sgd(1e-30), new() { Epochs = 4, BatchSize = 128, Shuffle = false, Threads = threads, OnWarning = null }, cancellationToken: Cancellation).History;
        Assert.Equal(4, history.Select(epoch => epoch.Loss).Distinct().Count());
    }

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
        var network = TNetwork.Create(seed: 5, capacity: 1);
        network.Fit(
            Data<TNetwork>(2 * batch + batch / 2),
            new Sgd(0.01),
            new() { Epochs = 1, BatchSize = batch, Seed = 2, Threads = threads, OnWarning = null },
            cancellationToken: Cancellation);
        return [.. network.Parameters];
    }

    private static Dataset<float> Data<TNetwork>(int rows)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var (network, random) = (TNetwork.Description, new Random(3));
        var samples = Enumerable.Range(0, rows * network.SampleWidth).Select(_ => random.NextSingle()).ToArray();

        // Of classes, every third does not count.
        var targets = Enumerable.Range(0, rows * network.TargetWidth).Select(i => i % 3 - 1f).ToArray();
        return new(network.SampleWidth, network.TargetWidth, samples, targets);
    }
}
