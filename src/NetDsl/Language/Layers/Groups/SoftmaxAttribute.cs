namespace NetDsl;

/// <summary>
/// Makes shares of the elements of the last axis: <c>y[…,n] = exp(x[…,n]) / Σ exp(x)</c>, with the largest x taken off every x.
/// The source and the output have one shape.
/// </summary>
/// <remarks>Not for below <see cref="SoftmaxCrossEntropyAttribute"/>, which takes logits and contains it.</remarks>
public sealed class SoftmaxAttribute : NetworkLayerAttribute;
