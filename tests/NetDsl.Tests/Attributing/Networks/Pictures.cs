using static NetDsl.Activations;

namespace NetDsl.Tests.Attributing;

/// <summary>Convolutions, maxima, a skip connection, classes.</summary>
[Network]
internal sealed partial class Pictures
{
    [Input(12, 12, 1)] public partial Layer Image { get; }

    [Conv2D(4, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }

    [MaxPool2D(2)] public partial Layer Strong { get; }

    [Conv2D(6, Kernel = 3, Activation = LeakyRelu)] public partial Layer Parts { get; }

    [Dense(12, Activation = Relu)] public partial Layer Hidden { get; }

    [Dense(12, Activation = Relu)] public partial Layer More { get; }

    [Add(nameof(Hidden), nameof(More))] public partial Layer Both { get; }

    [Dense(4)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
