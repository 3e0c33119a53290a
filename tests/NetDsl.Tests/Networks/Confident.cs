namespace NetDsl.Tests.Networks;

/// <summary>One logit, a yes or no.</summary>
[Network]
internal sealed partial class Confident
{
    [Input(1)] public partial Layer X { get; }

    [Dense(1)] public partial Layer Logit { get; }

    [BinaryCrossEntropy] public partial Loss Error { get; }
}
