using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Activations with parameters that are learned.</summary>
public sealed class LearnableActivationTests
{
    private const string Layers = """
        [Input(5)] public partial Layer Image { get; }
        [Dense(11, Activation = Own)] public partial Layer Wide { get; }
        [Dense(3, Activation = Own)] public partial Layer Narrow { get; }
        [MeanSquaredError] public partial Loss Error { get; }
        """;

    private static readonly NetworkSuite Networks = new()
    {
        { "Prelu", Layers.Replace("Own", "Prelu", StringComparison.Ordinal) },
        { "Snake", Layers.Replace("Own", "Snake", StringComparison.Ordinal) },
        {
            "SlopeOfEachUnit", Layers.Replace("Own", "nameof(Own)", StringComparison.Ordinal),
            "[Activation] static float Own(float x, [Parameter(0.25f, PerChannel = true)] float slope) => x > 0 ? x : slope * x;"
        },
        {
            "NamesThatAreTaken", Layers.Replace("Own", "nameof(Own)", StringComparison.Ordinal), """
            [Activation]
            static float Own(float x, [Parameter(0.5f)] float z, float steepness = 2, [Parameter(1.5f, PerChannel = true)] float Weights = 7) =>
                Weights * MathF.Tanh(steepness * z * x);
            """
        },
        {
            "ChannelsOfImagesAndSequences", """
            [Input(5, 6, 2)] public partial Layer Image { get; }
            [Conv2D(3, Activation = nameof(Own))] public partial Layer Edges { get; }
            [Activate(nameof(Own))] public partial Layer Bent { get; }
            [Reshape(6, 6)] public partial Layer Sequence { get; }
            [Glu(Activation = nameof(Own))] public partial Layer Gated { get; }
            [Rnn(4, Activation = nameof(Own))] public partial Layer Remembered { get; }
            [Dense(2)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """, "[Activation] static float Own(float x, [Parameter(0.25f, PerChannel = true)] float slope) => MathF.Tanh(slope * x);"
        },
        {
            "LearnedOnceForTwoLayers", """
            [Input(5)] public partial Layer Image { get; }
            [Dense(5, Activation = Prelu)] public partial Layer First { get; }
            [Dense(5, Activation = Prelu, SharedWith = nameof(First))] public partial Layer Second { get; }
            [Dense(2, Activation = Snake, Frozen = true)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
    };

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);

    [Fact]
    public void There_is_one_for_each_channel() => Assert.Equal(
        ["Edges.slope 3", "Bent.slope 3", "Gated.slope 3", "Remembered.slope 4"],
        CompiledNetwork.Describe(Networks["ChannelsOfImagesAndSequences"].Single!).Parameters
            .Where(parameter => parameter.Name.EndsWith("slope", StringComparison.Ordinal))
            .Select(parameter => $"{parameter.Name} {parameter.Shape}"));

    [Fact]
    public void They_start_as_their_method_says()
    {
        var network = CompiledNetwork.Describe(Networks["NamesThatAreTaken"].Single!);
        Assert.Equal(
            ["Wide.Weights 0", "Wide.Bias 0", "Wide.z_ 0.5", "Wide.Weights_ 1.5", "Narrow.Weights 0", "Narrow.Bias 0", "Narrow.z_ 0.5", "Narrow.Weights_ 1.5"],
            network.Parameters.Select(parameter => FormattableString.Invariant($"{parameter.Name} {parameter.Mean}")));
        Assert.Equal(["5×11", "11", "", "11"], network.Parameters.Take(4).Select(parameter => parameter.Shape.ToString()));
        Assert.Equal(118, network.ParameterCount);
    }
}
