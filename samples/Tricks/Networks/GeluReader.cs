using NetDsl.Lab;
using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>The same with Gaussian error linear units (Hendrycks and Gimpel 2016).</summary>
[Network(Like = typeof(SigmoidReader)), Trick("GELU")]
internal sealed partial class GeluReader
{
    [Dense(32, Activation = Gelu)] public partial Layer First { get; }
    [Dense(32, Activation = Gelu)] public partial Layer Second { get; }
    [Dense(32, Activation = Gelu)] public partial Layer Third { get; }
}
