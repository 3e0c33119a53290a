using Xunit;

namespace NetDsl.Tests.Networks;

public sealed class AllocationTests
{
    private const int Steps = 1000;
    private const int Batch = 8;

    [Fact]
    public void Training_and_predicting_allocate_nothing()
    {
        var network = new Classifier(seed: 1, capacity: Batch);
        var (samples, labels) = (Batches.Samples(Batch), Batches.Labels(Batch));
        var targets = labels.SelectMany(Batches.OneHot).ToArray();
        var predictions = new float[Batch * 5];
        Step(); // What is made once, on first use.

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < Steps; step++)
            Step();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Step()
        {
            for (var row = 0; row < Batch; row++)
                network.Load(row, samples.AsSpan(6 * row, 6), targets.AsSpan(5 * row, 5));
            network.Backpropagate(Batch);
            network.Backpropagate(samples, labels);
            network.Backpropagate(samples, targets);
            network.Evaluate(Batch);
            network.Predict(samples.AsSpan(0, 6));
            network.Predict(samples, predictions);
        }
    }

    [Fact]
    public void Several_inputs_and_losses_allocate_nothing()
    {
        var network = new TwoAnswers(seed: 1, capacity: 3);
        double[] sample = [0.1, -0.2, 0.3, 0.4, -0.5, 0.6, 0.7], target = [0.5, -2, 0, 1, 0.25];
        Step();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < Steps; step++)
            Step();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Step()
        {
            for (var row = 0; row < 3; row++)
                network.Load(row, sample, target);
            network.Backpropagate(3);
            network.Predict(sample);
        }
    }
}
