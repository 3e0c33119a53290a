using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>An inspection beside a training: neither disturbs the other.</summary>
public class InspectionWhileTrainingTests
{
    private static readonly HttpClient Client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A step that takes its time, in the middle of which the weights are of two steps.</summary>
    [Fact]
    public async Task A_page_shows_the_weights_of_one_step_where_it_is_told_of_steps()
    {
        var (net, seen) = (new Xor(seed: 1), new List<double[]>());
        using var live = net.Inspect(shown =>
        {
            var why = shown.Explain([0, 1], [1f]);
            seen.Add([why.Read(Quantity.Parse("Hidden.Weights[0,0]")), why.Read(Quantity.Parse("Answer.Bias[0]"))]);
            return why;
        });
        using var end = new CancellationTokenSource();
        var training = Task.Run(
            () =>
            {
                for (var step = 1; !end.IsCancellationRequested; step++)
                {
                    net.Parameters[..8].Fill(step);
                    Thread.Sleep(5);
                    net.Parameters[8..].Fill(step);
                    live.AfterStep();
                }
            },
            Cancellation);
        await Task.Delay(50, Cancellation);

        for (var page = 0; page < 20; page++)
            await Client.GetStringAsync(new Uri(live.Address, "state?sample=0"), Cancellation);
        await end.CancelAsync();
        await training;

        Assert.All(seen, weights => Assert.Equal(weights[0], weights[1]));
        Assert.True(seen.Select(weights => weights[0]).Distinct().Count() > 10);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_training_comes_to_the_same_bits_with_a_page_beside_it(bool isTold)
    {
        var alone = Trained(new Xor(seed: 1), null);
        var net = new Xor(seed: 1);
        using var live = net.Inspect(shown => shown.Explain([0, 1], [1f]));

        var training = Task.Run(() => Trained(net, isTold ? live : null), Cancellation);
        var pages = 0;
        do
        {
            await Client.GetStringAsync(new Uri(live.Address, "state?sample=0"), Cancellation);
            pages++;
        }
        while (!training.IsCompleted);

        Assert.True(pages > 1);
        Assert.Equal(alone, await training);
    }

    [Fact]
    public async Task After_a_training_pages_are_answered_at_once()
    {
        var net = new Xor(seed: 1);
        using var live = net.Inspect(shown => shown.Explain([0, 1], [1f]));
        Trained(net, live);
        await Task.Delay(300, Cancellation);

        var state = Client.GetStringAsync(new Uri(live.Address, "state?sample=0"), Cancellation);

        Assert.Same(state, await Task.WhenAny(state, Task.Delay(5000, Cancellation)));
    }

    private static float[] Trained(Xor net, IProgress<TrainingProgress>? progress)
    {
        var data = new Dataset<float>(2, 1, new float[] { 0, 0, 0, 1, 1, 0, 1, 1 }, new float[] { 0, 1, 1, 0 });
        net.Fit(data, new Adam(0.01), new() { Epochs = 20_000, BatchSize = 4, OnWarning = null }, progress: progress);
        return net.Parameters.ToArray();
    }
}
