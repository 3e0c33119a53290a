using static NetDsl.Activations;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>Forecasts the next number of a series by the five before.</summary>
[Network]
internal sealed partial class Forecaster
{
    [Input(5)] public partial Layer Past { get; }

    [Dense(1)] public partial Layer Next { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Forecasts by the eight numbers before, so that a power of two rows holds one of numbers.</summary>
[Network]
internal sealed partial class OctetForecaster
{
    [Input(8)] public partial Layer Past { get; }

    [Dense(1)] public partial Layer Next { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Forecasts by five steps of two numbers.</summary>
[Network]
internal sealed partial class PairForecaster
{
    [Input(5, 2)] public partial Layer Past { get; }

    [Dense(1)] public partial Layer Next { get; }

    [MeanSquaredError] public partial Loss Error { get; }
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

/// <summary>A single weight, so that it moves by what a step moves on average.</summary>
[Network]
internal sealed partial class Slope
{
    [Input(1)] public partial Layer X { get; }

    [Dense(1, Bias = false)] public partial Layer Y { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
