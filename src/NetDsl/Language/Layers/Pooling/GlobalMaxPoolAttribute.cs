namespace NetDsl;

/// <summary>
/// The largest value of each channel of a sequence [T, C] or an image [H, W, C], into [C]: <c>y[c] = maxᵢⱼ x[i,j,c]</c>.
/// </summary>
public sealed class GlobalMaxPoolAttribute : NetworkLayerAttribute;
