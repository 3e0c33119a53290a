namespace NetDsl;

/// <summary>
/// A layer that passes on what it reads and computes nothing. In a network that is like another one, it takes a layer of that
/// network out: <c>[Skip] public partial Layer Pool { get; }</c>.
/// </summary>
public sealed class SkipAttribute : NetworkLayerAttribute;
