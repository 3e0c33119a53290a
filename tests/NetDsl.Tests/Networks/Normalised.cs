namespace NetDsl.Tests.Networks;

/// <summary>A number, normalised over the batch, and a line through it.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class Normalised
{
    [Input(1)] public partial Layer<double> X { get; }

    [BatchNorm] public partial Layer<double> Normal { get; }

    [Dense(1)] public partial Layer<double> Y { get; }

    [MeanSquaredError] public partial Loss<double> Error { get; }
}
