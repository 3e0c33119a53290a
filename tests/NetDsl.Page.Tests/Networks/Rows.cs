namespace NetDsl.Page.Tests;

/// <summary>The rows of a digit, one after another.</summary>
[Network]
public sealed partial class Rows
{
    [Input(28, 28)] public partial Layer Row { get; }
    [Gru(64, LastOnly = true)] public partial Layer Memory { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
