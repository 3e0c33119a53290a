namespace NetDsl;

/// <summary>What an epoch came to.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="Loss">
/// The mean loss of the training samples, each with the weights of its step; of a loss that leaves positions out, the mean over all
/// positions of the epoch that count.
/// </param>
/// <param name="ValidationLoss">The mean loss of the validation data after the epoch; null without such data.</param>
/// <param name="LearningRate">The learning rate of the last step.</param>
/// <param name="Duration">The time of the steps; validation is not counted.</param>
public sealed record EpochResult(int Epoch, double Loss, double? ValidationLoss, double LearningRate, TimeSpan Duration);
