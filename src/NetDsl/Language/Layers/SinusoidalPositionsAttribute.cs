namespace NetDsl;

/// <summary>
/// Adds to each step of a sequence sines and cosines of its place (Vaswani et al. 2017):
/// <c>y[t,2k] = x[t,2k] + sin(t/10000^(2k/D))</c>, <c>y[t,2k+1] = x[t,2k+1] + cos(t/10000^(2k/D))</c>.
/// </summary>
public sealed class SinusoidalPositionsAttribute : NetworkLayerAttribute;
