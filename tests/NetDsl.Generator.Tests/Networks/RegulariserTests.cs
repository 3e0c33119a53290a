using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Noise and penalties inside of networks: gradients through what is drawn, several losses, several layers.</summary>
public sealed class RegulariserTests
{
    private static readonly NetworkSuite Networks = new()
    {
        {
            "NoiseEverywhere", """
            [Input(2, 3, 8)] public partial Layer Image { get; }
            [GaussianNoise(0.2)] public partial Layer Noisy { get; }
            [Dense(16, PerStep = true, Activation = Tanh)] public partial Layer Maps { get; }
            [Dropout(0.4, Channels = true)] public partial Layer Kept { get; }
            [Dense(16, PerStep = true)] public partial Layer Branch { get; }
            [StochasticDepth(0.5)] public partial Layer Left { get; }
            [Add(nameof(Kept), nameof(Left))] public partial Layer Sum { get; }
            [Dropout(0.3)] public partial Layer Thinned { get; }
            [Dense(3)] public partial Layer Digit { get; }
            [GaussianNoise(0.1)] public partial Layer Doubted { get; }
            [SoftmaxCrossEntropy(LabelSmoothing = 0.1)] public partial Loss Error { get; }
            """
        },
        {
            "PenaltiesOfAllLayers", """
            [Input(5)] public partial Layer Features { get; }
            [Dense(16, Activation = Tanh)] public partial Layer Hidden { get; }
            [ActivityPenalty(L1 = 0.01, L2 = 0.02)] public partial Loss Quiet { get; }
            [LayerNorm(From = nameof(Hidden))] public partial Layer Normal { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [WeightPenalty(L2 = 0.1)] public partial Loss Decay { get; }
            [WeightPenalty(L1 = 0.05, Of = nameof(Hidden), Weight = 0.5)] public partial Loss Sparse { get; }
            """
        },
        {
            "BatchNormBetweenResiduals", """
            [Input(3, 4, 8)] public partial Layer Image { get; }
            [Dense(8, PerStep = true)] public partial Layer First { get; }
            [BatchNorm] public partial Layer Normal { get; }
            [Activate(Tanh)] public partial Layer Active { get; }
            [Dense(8, PerStep = true)] public partial Layer Second { get; }
            [BatchNorm(Affine = false)] public partial Layer NormalToo { get; }
            [Add(nameof(Active), nameof(NormalToo))] public partial Layer Sum { get; }
            [Dense(5)] public partial Layer Digit { get; }
            [BatchNorm] public partial Layer Calm { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [WeightPenalty(L2 = 0.01)] public partial Loss Decay { get; }
            """
        },
        {
            "Comparisons", """
            [Input(6)] public partial Layer Left { get; }
            [Input(3, 9)] public partial Layer Right { get; }
            [Dense(16, From = nameof(Left))] public partial Layer Query { get; }
            [Dense(16, From = nameof(Right))] public partial Layer Key { get; }
            [CosineSimilarity(nameof(Query), nameof(Key))] public partial Layer Alike { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            [Dense(9, PerStep = true, From = nameof(Right))] public partial Layer Steps { get; }
            [CosineSimilarity(nameof(Right), nameof(Steps), Epsilon = 0.01)] public partial Layer AlikeSteps { get; }
            [MeanSquaredError] public partial Loss ErrorOfSteps { get; }
            """
        },
    };

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);
}
