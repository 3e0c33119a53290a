namespace NetDsl;

/// <summary>
/// The logarithms of shares of the elements of the last axis: <c>y[…,n] = x[…,n] − log Σ exp(x)</c>, with the largest x taken off
/// every x. The source and the output have one shape.
/// </summary>
public sealed class LogSoftmaxAttribute : NetworkLayerAttribute;
