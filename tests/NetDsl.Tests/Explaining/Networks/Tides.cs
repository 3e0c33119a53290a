namespace NetDsl.Tests.Explaining.Networks;

/// <summary>Two states in each of two directions.</summary>
[Network]
public partial class Tides
{
    [Input(9, 4)]
    public partial Layer Hours { get; }

    [Lstm(6, Bidirectional = true, LastOnly = true)]
    public partial Layer State { get; }

    [Dense(3)]
    public partial Layer Height { get; }

    [MeanSquaredError]
    public partial Loss Error { get; }
}
