using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>What makes a layer a loss.</summary>
/// <param name="Loss">The loss of each sample, whose mean over the batch is the loss of the batch; or the loss of the batch itself, one number.</param>
/// <param name="Weight">Its factor in the total loss.</param>
/// <param name="Judgement">What is compared; null for a penalty, which takes no target and predicts nothing.</param>
/// <param name="Counting">How the mean over what counts is found; null where all of each sample counts.</param>
internal sealed record Objective(Tensor Loss, double Weight, Judgement? Judgement = null, Counting? Counting = null);
