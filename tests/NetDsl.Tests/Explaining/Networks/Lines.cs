namespace NetDsl.Tests.Explaining.Networks;

/// <summary>An image read line by line.</summary>
[Network]
public partial class Lines
{
    [Input(28, 28)]
    public partial Layer Rows { get; }

    [Gru(64, LastOnly = true)]
    public partial Layer State { get; }

    [Dense(10)]
    public partial Layer Digit { get; }

    [SoftmaxCrossEntropy]
    public partial Loss Error { get; }
}
