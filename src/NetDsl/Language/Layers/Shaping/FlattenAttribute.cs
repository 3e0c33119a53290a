namespace NetDsl;

/// <summary>
/// All values along one axis, the last axis of the source fastest. <see cref="DenseAttribute"/> reads its source so by
/// itself.
/// </summary>
public sealed class FlattenAttribute : NetworkLayerAttribute;
