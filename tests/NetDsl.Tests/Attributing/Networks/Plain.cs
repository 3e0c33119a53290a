namespace NetDsl.Tests.Attributing;

/// <summary>3-3-1, without anything but sums.</summary>
[Network]
internal sealed partial class Plain
{
    [Input(3)] public partial Layer X { get; }

    [Dense(3)] public partial Layer H { get; }

    [Dense(1)] public partial Layer F { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
