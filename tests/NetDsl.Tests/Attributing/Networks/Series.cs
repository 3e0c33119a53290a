namespace NetDsl.Tests.Attributing;

/// <summary>A recurrence.</summary>
[Network]
internal sealed partial class Series
{
    [Input(9, 2)] public partial Layer Curve { get; }

    [Gru(5, LastOnly = true)] public partial Layer State { get; }

    [Dense(2)] public partial Layer Next { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
