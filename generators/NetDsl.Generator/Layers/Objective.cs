using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>What makes a layer a loss.</summary>
/// <param name="Loss">The loss of each sample, one number.</param>
/// <param name="Weight">Its factor in the total loss.</param>
/// <param name="Target">What the data say.</param>
/// <param name="Domain">Which targets are allowed.</param>
/// <param name="Prediction">What the network predicts.</param>
internal sealed record Objective(Tensor Loss, double Weight, Tensor Target, TargetDomain Domain, Tensor Prediction);
