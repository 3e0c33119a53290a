using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Dropout (Srivastava et al. 2014): units are left out by chance, so that none can rely on another.</summary>
[Network(Like = typeof(DigitReader)), Trick("dropout")]
internal sealed partial class WithDropout
{
    [Dropout(0.3, From = nameof(Second))] public partial Layer Thinned { get; }
}
