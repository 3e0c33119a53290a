using static NetDsl.Activations;

namespace NetDsl.Tests.Training.Warnings;

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

/// <summary>Seven layers of sigmoids.</summary>
[Network]
internal sealed partial class SevenSigmoids
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(4, Activation = Sigmoid)] public partial Layer First { get; }

    [Use<Flattener>(Repeat = 5)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Eight layers of sigmoids.</summary>
[Network]
internal sealed partial class EightSigmoids
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(4, Activation = Sigmoid)] public partial Layer First { get; }

    [Use<Flattener>(Repeat = 6)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Two inputs, of which each has weights of its own, and eight layers with weights in all.</summary>
[Network]
internal sealed partial class Forked
{
    [Input(2)] public partial Layer Left { get; }

    [Input(3)] public partial Layer Right { get; }

    [Dense(4, Activation = Tanh, From = nameof(Left))] public partial Layer OfLeft { get; }

    [Dense(4, Activation = Tanh, From = nameof(Right))] public partial Layer OfRight { get; }

    [Concat(nameof(OfLeft), nameof(OfRight))] public partial Layer Both { get; }

    [Dense(4, Activation = Tanh)] public partial Layer Narrow { get; }

    [Use<Passage>(Repeat = 4)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Reads rows of very many numbers.</summary>
[Network]
internal sealed partial class WideReader
{
    [Input(300_000)] public partial Layer Sample { get; }

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
