using System.Globalization;

namespace NetDsl.Samples.Terminal;

/// <summary>What the speed of a training is counted in, and how often it is written down.</summary>
/// <param name="Unit">The name of what is counted, such as digits.</param>
/// <param name="PerSample">How many of them a sample has.</param>
/// <param name="EpochsPerLine">After how many epochs a line is written where there is no bar to move.</param>
/// <param name="Loss">The name of what the loss is shown in.</param>
/// <param name="LossFactor">How many of them the loss counts 1 as.</param>
public readonly record struct Pace(
    string Unit, int PerSample = 1, int EpochsPerLine = 1, string Loss = "loss", double LossFactor = 1)
{
    /// <summary>How far a training has come and how fast it is, in a line.</summary>
    public string Describe(TrainingProgress progress)
    {
        var validation = progress.ValidationLoss is { } loss
            ? string.Create(CultureInfo.InvariantCulture, $"  validation {LossFactor * loss:F4}")
            : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"epoch {progress.Epoch}/{progress.Epochs}  {Loss} {LossFactor * progress.Loss:F4}{validation}  "
            + $"{PerSample * progress.SamplesPerSecond,7:N0} {Unit}/s");
    }
}
