using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Batch normalisation (Ioffe and Szegedy 2015): each unit has mean 0 and variance 1 over a batch.</summary>
[Network(Like = typeof(DigitReader)), Trick("batch normalisation")]
internal sealed partial class WithNorm
{
    [BatchNorm(From = nameof(First))] public partial Layer Normed { get; }
}
