using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>What a loss compares: what the network predicts and what the data say.</summary>
/// <param name="Prediction">What the network predicts.</param>
/// <param name="Target">What the data say.</param>
/// <param name="Domain">Which targets are allowed.</param>
/// <param name="Classes">The number of classes that a target chooses from or spreads over; 0 where it is not of classes.</param>
internal sealed record Judgement(Tensor Prediction, Tensor Target, TargetDomain Domain, int Classes = 0);
