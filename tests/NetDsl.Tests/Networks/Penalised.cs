using static NetDsl.Equations;

namespace NetDsl.Tests.Networks;

/// <summary>Layers whose biases have one axis and layers whose biases have two, and what else is no weight.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class Penalised
{
    [Input(2, 4)] public partial Layer<double> X { get; }

    [Rnn(3)] public partial Layer<double> Rnn { get; }

    [Gru(3)] public partial Layer<double> Gru { get; }

    [Lstm(3, Bidirectional = true)] public partial Layer<double> Lstm { get; }

    [LayerNorm] public partial Layer<double> Normal { get; }

    [Equation(nameof(Moved))] public partial Layer<double> Own { get; }

    [MixtureOfExperts(3, Hidden = 2)] public partial Layer<double> Mixture { get; }

    [Maxout(3)] public partial Layer<double> Maxout { get; }

    [BatchNorm] public partial Layer<double> Whitened { get; }

    [Dense(3, Activation = nameof(Bent))] public partial Layer<double> Y { get; }

    [MeanSquaredError] public partial Loss<double> Error { get; }

    [WeightPenalty(L2 = 1)] public partial Loss<double> Decay { get; }

    /// <summary>A scale and a shift of each element, with two axes.</summary>
    [Layer]
    private static Scalar Moved(Tensor x, Tensor scale, Tensor shift, Index t, Index n) => x[t, n] * scale[t, n] + shift[t, n];

    [Activation]
    private static double Bent(double x, [Parameter(0.25f, PerChannel = true)] double slope) => x > 0 ? x : slope * x;
}
