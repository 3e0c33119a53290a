using System.Globalization;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>What a training came to.</summary>
/// <param name="History">The epochs in their order.</param>
/// <param name="BestEpoch">
/// The epoch, counted from 1, with the least validation loss; without validation data, with the least training loss. Under
/// early stopping its weights are the network's, and an epoch must improve by what that asks for.
/// </param>
/// <param name="StoppedEarly">
/// Whether the patience of early stopping ran out, or <see cref="TrainingEpoch.Stop"/> was called.
/// </param>
/// <param name="Steps">The number of steps taken.</param>
/// <param name="Duration">The whole time, validation included.</param>
/// <param name="AllocatedBytes">
/// The bytes of managed memory that all training threads allocated in the steps after the first, which sets up what is used
/// from then on. What a receiver of progress allocates is not counted.
/// </param>
public sealed record TrainingResult(
    IReadOnlyList<EpochResult> History,
    int BestEpoch,
    bool StoppedEarly,
    long Steps,
    TimeSpan Duration,
    long AllocatedBytes)
{
    /// <summary>What a person wants to know of it: <c>10 epochs, 4,690 steps in 3.2 s; best epoch 9: loss 0.031, validation 0.042</c>.</summary>
    public override string ToString()
    {
        var best = History.FirstOrDefault(epoch => epoch.Epoch == BestEpoch);
        var losses = best is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; best epoch {BestEpoch}: loss {best.Loss:G4}");
        var validation = best?.ValidationLoss is { } loss ? string.Create(CultureInfo.InvariantCulture, $", validation {loss:G4}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{NumberText.Count(History.Count, "epoch")}, {NumberText.Count(Steps, "step")} in {Duration.TotalSeconds:0.0} s{(StoppedEarly ? ", stopped early" : "")}{losses}{validation}");
    }
}
