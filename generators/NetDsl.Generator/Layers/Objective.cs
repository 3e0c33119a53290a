using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>What makes a layer a loss.</summary>
/// <param name="Loss">The loss of each sample, or of the batch, one number.</param>
/// <param name="Weight">Its factor in the total loss.</param>
/// <param name="Judgement">What is compared; null for a penalty, which takes no target and predicts nothing.</param>
internal sealed record Objective(Tensor Loss, double Weight, Judgement? Judgement);
