using static NetDsl.Activations;

namespace NetDsl.Tests.Networks;

/// <summary>Two layers and a way past them.</summary>
[Block]
internal sealed partial class Residual
{
    [Input] public partial Layer X { get; }

    [Dense(9, Activation = Tanh)] public partial Layer Inner { get; }

    [Dense(9)] public partial Layer Outer { get; }

    [Add(nameof(X), nameof(Outer))] public partial Layer Sum { get; }
}

/// <summary>A block in a block.</summary>
[Block]
internal sealed partial class Tower
{
    [Input] public partial Layer X { get; }

    [Use<Residual>(Repeat = 2)] public partial Layer Floors { get; }
}

/// <summary>Blocks, frozen and shared weights, a learnable activation.</summary>
[Network]
internal sealed partial class Composed
{
    [Input(6)] public partial Layer Features { get; }

    [Dense(9, Activation = Prelu, Frozen = true)] public partial Layer Stem { get; }

    [Use<Tower>] public partial Layer Body { get; }

    [Use<Residual>] public partial Layer Last { get; }

    [Dense(6, SharedWith = nameof(Stem))] public partial Layer Back { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
