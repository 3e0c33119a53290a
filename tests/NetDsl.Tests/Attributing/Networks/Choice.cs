namespace NetDsl.Tests.Attributing;

/// <summary>Three logits, which are the inputs.</summary>
[Network]
internal sealed partial class Choice
{
    [Input(3)] public partial Layer X { get; }

    [Dense(3)] public partial Layer Logit { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
