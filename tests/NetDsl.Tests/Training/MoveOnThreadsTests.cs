using System.Numerics.Tensors;
using Xunit;

namespace NetDsl.Tests.Training;

/// <summary>All threads move the weights, each a range of them: as one thread moves them, to the bit.</summary>
public sealed class MoveOnThreadsTests
{
    private const int Batch = 12;

    public static TheoryData<string> Optimizers => ["Sgd", "Momentum", "Nesterov", "RmsProp", "Adam", "AdamW"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>102,001 weights are no whole number of vectors, for any number of threads.</summary>
    [Theory, MemberData(nameof(Optimizers))]
    public void Weights_move_as_on_one_thread(string optimizer)
    {
        const int Threads = 3;
        var (network, byHand) = (new Broad(seed: 4), new Broad(seed: 4, capacity: Batch / Threads));
        var data = Data(Batch);
        network.Fit(
            data,
            Make(optimizer),
            new() { Epochs = 3, BatchSize = Batch, Shuffle = false, Threads = Threads, OnWarning = null },
            cancellationToken: Cancellation);

        var alone = Make(optimizer);
        for (var step = 0; step < 3; step++)
            StepByHand(byHand, alone, data, Threads);

        Assert.Equal(byHand.Parameters, network.Parameters);
    }

    [Fact]
    public void What_an_optimizer_throws_on_another_thread_is_thrown_to_the_caller()
    {
        var optimizer = new FailsElsewhere();
        var thrown = Assert.Throws<NotSupportedException>(() => new Broad(seed: 4).Fit(
            Data(Batch), optimizer, new() { Epochs = 1, BatchSize = Batch, Threads = 2, OnWarning = null }, cancellationToken: Cancellation));
        Assert.Equal("not here", thrown.Message);
    }

    /// <summary>The last hidden unit is large and weighs nothing: the loss is finite, and of all gradients only that of its weight is not.</summary>
    [Fact]
    public void A_gradient_that_is_not_finite_is_found_in_another_thread_s_range()
    {
        var network = new Broad(seed: 4);
        network.Hidden.Parameter("Bias")[^1] = float.MaxValue / 2;
        network.Answer.Parameter("Weights")[^1, 0] = 0;
        var thrown = Assert.Throws<TrainingDivergedException>(() => network.Fit(
            Data(Batch, last: 1000), new Sgd(0.1), new() { Epochs = 1, BatchSize = Batch, Threads = 2, OnWarning = null }, cancellationToken: Cancellation));
        Assert.Contains("The gradient of Answer.Weights", thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>The mean of the parts' gradients, in their order, and a step against it.</summary>
    private static void StepByHand(Broad network, Optimizer optimizer, Dataset<float> data, int parts)
    {
        var rows = data.Count / parts;
        var sum = new float[network.Gradients.Length];
        for (var part = 0; part < parts; part++)
        {
            for (var row = 0; row < rows; row++)
                network.Load(row, data.Sample(part * rows + row), data.Target(part * rows + row));
            network.Backpropagate(rows);
            var gradients = network.Gradients.ToArray();
            TensorPrimitives.Multiply(gradients, (float)(rows / (double)data.Count), gradients);
            if (part == 0)
                gradients.CopyTo(sum, 0);
            else
                TensorPrimitives.Add(sum, gradients, sum);
        }

        sum.CopyTo(network.Gradients);
        optimizer.Step(network);
    }

    private static Optimizer Make(string name) => name switch
    {
        "Sgd" => new Sgd(0.01),
        "Momentum" => new Momentum(0.01),
        "Nesterov" => new Nesterov(0.01),
        "RmsProp" => new RmsProp(0.01),
        "Adam" => new Adam(0.01),
        _ => new AdamW(0.01),
    };

    private static Dataset<float> Data(int rows, float last = 1)
    {
        var random = new Random(3);
        var samples = Enumerable.Range(0, rows * 100).Select(_ => random.NextSingle()).ToArray();
        return new(100, 1, samples, Enumerable.Range(0, rows).Select(i => i < rows - 1 ? i % 3f : last).ToArray());
    }

    /// <summary>An optimizer that works on the thread that made it alone.</summary>
    private sealed class FailsElsewhere() : Optimizer(0.1)
    {
        private readonly int _home = Environment.CurrentManagedThreadId;

        public override IReadOnlyList<string> StateNames => [];

        public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) => [];

        protected override void Apply<TNumber>(
            UpdateStep step, Span<TNumber> parameters, ReadOnlySpan<TNumber> gradients, Span<TNumber> first, Span<TNumber> second)
        {
            if (Environment.CurrentManagedThreadId != _home)
                throw new NotSupportedException("not here");
        }
    }
}
