using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Layers that are read by several others, joined, split into several losses, or read by none.</summary>
public sealed class JoinTests
{
    private static readonly NetworkSuite Networks = new()
    {
        {
            "ResidualBlocks", """
            [Input(6)] public partial Layer Image { get; }
            [Dense(20, Activation = Tanh)] public partial Layer First { get; }
            [Dense(20, Activation = Relu)] public partial Layer Inner { get; }
            [Add(nameof(First), nameof(Inner))] public partial Layer Second { get; }
            [Dense(20, Activation = Silu)] public partial Layer Deeper { get; }
            [Add(nameof(First), nameof(Second), nameof(Deeper))] public partial Layer Third { get; }
            [Dense(4)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "TinyResidualBlock", """
            [Input(2)] public partial Layer Image { get; }
            [Dense(3, Activation = Tanh)] public partial Layer First { get; }
            [Dense(3)] public partial Layer Inner { get; }
            [Add(nameof(First), nameof(Inner))] public partial Layer Second { get; }
            [Dense(2)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "ResidualBlockOfOddWidth", """
            [Input(5)] public partial Layer Image { get; }
            [Dense(11)] public partial Layer First { get; }
            [Dense(11)] public partial Layer Inner { get; }
            [Add(nameof(Inner), nameof(First))] public partial Layer Second { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "TwiceItself", """
            [Input(4)] public partial Layer Image { get; }
            [Dense(10, Activation = Sigmoid)] public partial Layer Hidden { get; }
            [Add(nameof(Hidden), nameof(Hidden))] public partial Layer Twice { get; }
            [Multiply(nameof(Twice), nameof(Twice))] public partial Layer Square { get; }
            [Multiply(nameof(Square), nameof(Hidden), nameof(Square))] public partial Layer Fifth { get; }
            [Concat(nameof(Fifth), nameof(Hidden), nameof(Fifth))] public partial Layer All { get; }
            [Dense(1)] public partial Layer Answer { get; }
            [Huber] public partial Loss Error { get; }
            """
        },
        {
            "TinyTwiceItself", """
            [Input(3)] public partial Layer Image { get; }
            [Dense(2)] public partial Layer Hidden { get; }
            [Add(nameof(Hidden), nameof(Hidden), nameof(Hidden))] public partial Layer Thrice { get; }
            [Multiply(nameof(Thrice), nameof(Hidden))] public partial Layer Square { get; }
            [MeanAbsoluteError] public partial Loss Error { get; }
            """
        },
        {
            "ConcatenationOfUnalignedParts", """
            [Input(7)] public partial Layer Image { get; }
            [Dense(3, Activation = Elu)] public partial Layer Short { get; }
            [Dense(10, Activation = Softplus, From = nameof(Image))] public partial Layer Long { get; }
            [Dense(5, Activation = Sine, From = nameof(Image))] public partial Layer Last { get; }
            [Concat(nameof(Short), nameof(Long), nameof(Last))] public partial Layer All { get; }
            [Dense(9, Activation = Gelu)] public partial Layer Mixed { get; }
            [Concat(nameof(Mixed), nameof(Last), nameof(All), nameof(Image))] public partial Layer More { get; }
            [Dense(2)] public partial Layer Answer { get; }
            [BinaryCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "ConcatenationThatIsJudged", """
            [Input(4)] public partial Layer Image { get; }
            [Dense(9, Activation = Softplus)] public partial Layer Left { get; }
            [Dense(17, Activation = Mish, From = nameof(Image))] public partial Layer Right { get; }
            [Concat(nameof(Left), nameof(Right))] public partial Layer Both { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "ConcatenationOfImages", """
            [Input(4, 5, 3)] public partial Layer Image { get; }
            [Input(4, 5, 9)] public partial Layer Depth { get; }
            [Concat(nameof(Image), nameof(Depth), nameof(Image))] public partial Layer Both { get; }
            [Add(nameof(Both), nameof(Both))] public partial Layer Twice { get; }
            [Multiply(nameof(Twice), nameof(Both))] public partial Layer Square { get; }
            [Dense(6, Activation = Tanh)] public partial Layer Hidden { get; }
            [Dense(2)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "SeveralInputsAndLosses", """
            [Input(5)] public partial Layer Left { get; }
            [Input(3, 2)] public partial Layer Right { get; }
            [Dense(12, Activation = LeakyRelu, From = nameof(Left))] public partial Layer FromLeft { get; }
            [Dense(12, Activation = Selu, From = nameof(Right))] public partial Layer FromRight { get; }
            [Multiply(nameof(FromLeft), nameof(FromRight))] public partial Layer Both { get; }
            [Dense(4)] public partial Layer Class { get; }
            [SoftmaxCrossEntropy(Weight = 0.3)] public partial Loss OfClass { get; }
            [Dense(1, From = nameof(Both))] public partial Layer Size { get; }
            [MeanSquaredError(Weight = 2)] public partial Loss OfSize { get; }
            [Dense(9, From = nameof(FromLeft))] public partial Layer Answers { get; }
            [BinaryCrossEntropy] public partial Loss OfAnswers { get; }
            [Huber(From = nameof(FromRight), Weight = 0.125, Delta = 0.2)] public partial Loss OfHidden { get; }
            """
        },
        {
            "LayersThatNothingJudges", """
            [Input(6)] public partial Layer Image { get; }
            [Dense(10, Activation = HardSwish)] public partial Layer Hidden { get; }
            [Dense(8, Activation = Tanh)] public partial Layer Unjudged { get; }
            [Dense(5)] public partial Layer UnjudgedToo { get; }
            [Dense(3, From = nameof(Hidden))] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "HiddenLayerThatIsJudgedToo", """
            [Input(6)] public partial Layer Image { get; }
            [Dense(10, Activation = Sigmoid)] public partial Layer Hidden { get; }
            [MeanAbsoluteError(Weight = 0.5)] public partial Loss OfHidden { get; }
            [Dense(6, From = nameof(Hidden))] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss OfAnswer { get; }
            """
        },
        {
            "DropoutEverywhere", """
            [Input(6)] public partial Layer Image { get; }
            [Dropout(0.2)] public partial Layer Noisy { get; }
            [Dense(20, Activation = Relu)] public partial Layer Hidden { get; }
            [Dropout(0.5)] public partial Layer Thinned { get; }
            [Dropout(0)] public partial Layer Whole { get; }
            [Add(nameof(Thinned), nameof(Hidden), nameof(Whole))] public partial Layer Joined { get; }
            [Dense(3)] public partial Layer Answer { get; }
            [Dropout(0.25)] public partial Layer Doubted { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
    };

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);
}
