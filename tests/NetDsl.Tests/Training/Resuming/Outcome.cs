using NetDsl.Tests.Networks;
using Xunit;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>All that a training leaves.</summary>
internal sealed record Outcome(TrainingResult Result, Speaker Network, Optimizer Optimizer)
{
    /// <summary>Weights and statistics.</summary>
    public float[] Weights { get; } = Network.Parameters.ToArray();

    /// <summary>What the optimizer remembers.</summary>
    public float[] Remembered { get; } =
        [.. Enumerable.Range(0, Optimizer.StateNames.Count).SelectMany(
            entry => Enumerable.Range(0, Network.Gradients.Length).Select(i => Optimizer.State<float>(entry, i)))];

    /// <summary>Asks that another one is the same to the last bit, but for the time that it took.</summary>
    public void AssertSameAs(Outcome other)
    {
        Assert.Equal(other.Weights.Select(BitConverter.SingleToInt32Bits), Weights.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal(other.Remembered.Select(BitConverter.SingleToInt32Bits), Remembered.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal(other.Optimizer.Steps, Optimizer.Steps);
        Assert.Equal(
            other.Result.History.Select(epoch => epoch with { Duration = TimeSpan.Zero }),
            Result.History.Select(epoch => epoch with { Duration = TimeSpan.Zero }));
        Assert.Equal(
            (other.Result.BestEpoch, other.Result.StoppedEarly, other.Result.Steps),
            (Result.BestEpoch, Result.StoppedEarly, Result.Steps));
    }
}
