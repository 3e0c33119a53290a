using NetDsl.Generator.Passes;
using NetDsl.Generator.Tests.Scheduling;

namespace NetDsl.Generator.Tests.Checking;

/// <summary>Networks in whose equations violations are planted: between them they have every form that an equation takes.</summary>
internal static class CheckedNetworks
{
    public static IReadOnlyDictionary<string, ScheduledNetwork> All { get; } = new Dictionary<string, string>
    {
        ["attention"] = """
            [Input(4, 6)] public partial Layer Sample { get; }
            [LayerNorm] public partial Layer Even { get; }
            [Attention(2, Causal = true)] public partial Layer Look { get; }
            [Dense(3)] public partial Layer Guess { get; }
            """,
        ["gru"] = """
            [Input(4, 3)] public partial Layer Sample { get; }
            [Gru(5, LastOnly = true)] public partial Layer Memory { get; }
            [Dense(2)] public partial Layer Guess { get; }
            """,
        ["convolution"] = """
            [Input(5, 5, 2)] public partial Layer Image { get; }
            [Conv2D(3, Kernel = 3, Padding = Padding.Same, Activation = Relu)] public partial Layer Edges { get; }
            [BatchNorm] public partial Layer Even { get; }
            [Dense(3)] public partial Layer Guess { get; }
            """,
        ["concatenation"] = """
            [Input(4)] public partial Layer Sample { get; }
            [Dense(5, Activation = Tanh)] public partial Layer Left { get; }
            [Dense(3, From = nameof(Sample))] public partial Layer Right { get; }
            [Concat(nameof(Left), nameof(Right))] public partial Layer Both { get; }
            [Dense(2)] public partial Layer Guess { get; }
            """,
        ["strided pooling"] = """
            [Input(7, 7, 1)] public partial Layer Image { get; }
            [Conv2D(2, Kernel = 3)] public partial Layer Edges { get; }
            [MaxPool2D(3, Stride = 2)] public partial Layer Strong { get; }
            [AveragePool2D(2, Stride = 1)] public partial Layer Smooth { get; }
            [Dense(2)] public partial Layer Guess { get; }
            """,
    }.ToDictionary(network => network.Key, network => DeclaredSchedules.Network($$"""
        [Network]
        public partial class Small
        {
            {{network.Value}}
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """));
}
