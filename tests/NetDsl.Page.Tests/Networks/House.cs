using static NetDsl.Activations;

namespace NetDsl.Page.Tests;

[Network(Precision = Precision.Double)]
public sealed partial class House
{
    [Input(6)] public partial Layer<double> Facts { get; }
    [Dense(8, Activation = Tanh)] public partial Layer<double> Hidden { get; }
    [Dense(1)] public partial Layer<double> Price { get; }
    [MeanSquaredError] public partial Loss<double> Error { get; }
}
