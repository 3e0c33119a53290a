namespace NetDsl.Tests.Attributing;

/// <summary>f = a·b.</summary>
[Network]
internal sealed partial class Product
{
    [Input(1)] public partial Layer A { get; }

    [Input(1)] public partial Layer B { get; }

    [Multiply(nameof(A), nameof(B))] public partial Layer F { get; }

#pragma warning disable NETDSL033 // Nothing is to be trained.
    [MeanSquaredError] public partial Loss Error { get; }
#pragma warning restore NETDSL033
}
