namespace NetDsl.Tests.Networks;

/// <summary>A batch normalisation that is frozen, one in a frozen block, one that uses the numbers of a frozen one, one that learns.</summary>
[Network]
internal sealed partial class PartlyFrozen
{
    [Input(4)] public partial Layer Image { get; }

    [BatchNorm(Frozen = true)] public partial Layer Still { get; }

    [Use<Centred>(Frozen = true)] public partial Layer Block { get; }

    [BatchNorm(SharedWith = nameof(Still))] public partial Layer Again { get; }

#pragma warning disable NETDSL093 // what its statistics do is looked at, not what it learns
    [BatchNorm] public partial Layer Live { get; }
#pragma warning restore NETDSL093

    [MeanSquaredError] public partial Loss Error { get; }
}
