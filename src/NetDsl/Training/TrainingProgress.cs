namespace NetDsl;

/// <summary>How far a training has come.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Step">The steps taken in this epoch.</param>
/// <param name="StepsPerEpoch">The number of steps of an epoch.</param>
/// <param name="Loss">The mean loss of the samples of this epoch so far, each with the weights of its step.</param>
/// <param name="LearningRate">The learning rate of the last step.</param>
/// <param name="ValidationLoss">
/// The mean loss of the validation data at the end of the last epoch that is complete; null before, or without such data.
/// </param>
/// <param name="SamplesPerSecond">The speed of training in this epoch; validation is not counted.</param>
public readonly record struct TrainingProgress(
    int Epoch,
    int Epochs,
    int Step,
    int StepsPerEpoch,
    double Loss,
    double LearningRate,
    double? ValidationLoss,
    double SamplesPerSecond);
