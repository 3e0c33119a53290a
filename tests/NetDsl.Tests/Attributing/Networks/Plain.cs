namespace NetDsl.Tests.Attributing;

/// <summary>3-3-1, without anything but sums.</summary>
[Network]
internal sealed partial class Plain
{
    [Input(3)] public partial Layer X { get; }

    [Dense(3)] public partial Layer H { get; }

#pragma warning disable NETDSL091 // That it is one dense layer is what is wanted: the truth is known.
    [Dense(1)] public partial Layer F { get; }
#pragma warning restore NETDSL091

    [MeanSquaredError] public partial Loss Error { get; }
}
