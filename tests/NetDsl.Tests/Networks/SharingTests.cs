using Xunit;

namespace NetDsl.Tests.Networks;

public sealed class SharingTests
{
    [Fact]
    public async Task Two_threads_predict_the_same_bits_as_one()
    {
        const int count = 400;
        var samples = Batches.Samples(count);
        var network = new Classifier(seed: 3, capacity: 16);
        var alone = new float[count * 5];
        network.Predict(samples, alone);

        var together = new float[2][];
        var cancellation = TestContext.Current.CancellationToken;
        await Task.WhenAll(Enumerable.Range(0, 2).Select(thread => Task.Run(() => Predict(thread), cancellation)));

        Assert.Equal(alone, together[0]);
        Assert.Equal(alone, together[1]);

        void Predict(int thread)
        {
            var own = network.Share();
            for (var round = 0; round < 20; round++)
            {
                var predictions = new float[count * 5];
                own.Predict(samples, predictions);
                together[thread] = predictions;
            }
        }
    }

    [Fact]
    public void A_share_sees_changes_of_weights_and_a_clone_does_not()
    {
        var network = new Classifier(seed: 3);
        var (share, clone) = (network.Share(), network.Clone());
        var sample = Batches.Samples(1);
        var before = network.Predict(sample).ToArray();
        Assert.Equal(before, share.Predict(sample).ToArray());
        Assert.Equal(before, clone.Predict(sample).ToArray());

        network.Species.Bias[2] += 3;

        var after = network.Predict(sample).ToArray();
        Assert.NotEqual(before, after);
        Assert.Equal(after, share.Predict(sample).ToArray());
        Assert.Equal(before, clone.Predict(sample).ToArray());
    }

    [Fact]
    public void Shares_have_gradients_of_their_own()
    {
        var network = new Classifier(seed: 3, capacity: 4);
        var share = network.Share();
        network.Backpropagate(Batches.Samples(4), Batches.Labels(4));
        Assert.Contains(network.Gradients.ToArray(), gradient => gradient != 0);
        Assert.All(share.Gradients.ToArray(), gradient => Assert.Equal(0, gradient));
    }

    [Fact]
    public void A_share_has_the_same_capacity_and_draws_other_dropout()
    {
        var network = new Classifier(seed: 3, capacity: 4);
        var share = network.Share();
        Assert.Equal(4, share.Capacity);
        var (samples, labels) = (Batches.Samples(4), Batches.Labels(4));
        Assert.NotEqual(network.Backpropagate(samples, labels), share.Backpropagate(samples, labels));
    }
}
