using static NetDsl.Activations;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>Tells one of three classes.</summary>
[Network]
internal sealed partial class Sorter
{
    [Input(4)] public partial Layer Sizes { get; }

    [Dense(8, Activation = Tanh)] public partial Layer Hidden { get; }

    [Dense(3)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

/// <summary>The same, of targets that are numbers of classes.</summary>
[Network]
internal sealed partial class NumberSorter
{
    [Input(4)] public partial Layer Sizes { get; }

    [Dense(3)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
}

/// <summary>Yes or no.</summary>
[Network]
internal sealed partial class Doubter
{
    [Input(4)] public partial Layer Sizes { get; }

    [Dense(1)] public partial Layer Doubt { get; }

    [BinaryCrossEntropy] public partial Loss Error { get; }
}

/// <summary>A classifier of as many classes as a column may have.</summary>
[Network]
internal sealed partial class ManySorter
{
    [Input(1)] public partial Layer Size { get; }

    [Dense(40)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

/// <summary>Looks at small images.</summary>
[Network]
internal sealed partial class Looker
{
    [Input(4, 4, 1)] public partial Layer Image { get; }

    [Conv2D(2, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }

    [Dense(2)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

/// <summary>A number from three.</summary>
[Network]
internal sealed partial class Guesser
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(6, Activation = Relu)] public partial Layer Hidden { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>A number that is never below 0.</summary>
[Network]
internal sealed partial class Bottomed
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(1, Activation = Relu)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Normalises what it reads by itself.</summary>
[Network]
internal sealed partial class Normaliser
{
    [Input(3)] public partial Layer Features { get; }

    [BatchNorm] public partial Layer Normal { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Reads tokens, which are no sizes.</summary>
[Network]
internal sealed partial class Reader
{
    [Input(3)] public partial Layer Tokens { get; }

    [Embedding(500, 4)] public partial Layer Words { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>One of many layers that flatten gradients.</summary>
[Block]
internal sealed partial class Flattener
{
    [Input] public partial Layer X { get; }

    [Dense(4, Activation = Sigmoid)] public partial Layer Y { get; }
}

/// <summary>Thirty layers of sigmoids.</summary>
[Network]
internal sealed partial class Deep
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(4, Activation = Sigmoid)] public partial Layer First { get; }

    [Use<Flattener>(Repeat = 28)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

#pragma warning disable NETDSL096 // the compiler says it too
    [MeanSquaredError] public partial Loss Error { get; }
#pragma warning restore NETDSL096
}

/// <summary>As many layers that let gradients through.</summary>
[Network]
internal sealed partial class DeepAndOpen
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(4, Activation = Tanh)] public partial Layer First { get; }

    [Use<Passage>(Repeat = 28)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>A layer with a shortcut.</summary>
[Block]
internal sealed partial class Passage
{
    [Input] public partial Layer X { get; }

    [Dense(4, Activation = Tanh)] public partial Layer Y { get; }

    [Add(nameof(X), nameof(Y))] public partial Layer Sum { get; }
}

/// <summary>In double, where a change of 1e-10 is one.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class Precise
{
    [Input(3)] public partial Layer<double> Features { get; }

    [Dense(1)] public partial Layer<double> Guess { get; }

    [MeanSquaredError] public partial Loss<double> Error { get; }
}

/// <summary>Forecasts the next number of a series by the five before.</summary>
[Network]
internal sealed partial class Forecaster
{
    [Input(5)] public partial Layer Past { get; }

    [Dense(1)] public partial Layer Next { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
