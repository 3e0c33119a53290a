namespace NetDsl;

/// <summary>
/// The mean of each channel of a sequence [T, C] or an image [H, W, C], into [C]: <c>y[c] = Σᵢⱼ x[i,j,c] / (H·W)</c>
/// (Lin, Chen and Yan 2014).
/// </summary>
public sealed class GlobalAveragePoolAttribute : NetworkLayerAttribute;
