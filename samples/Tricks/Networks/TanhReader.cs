using NetDsl.Lab;
using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>The same with hyperbolic tangents, which are zero in the mean (LeCun et al. 1998, efficient backprop).</summary>
[Network(Like = typeof(SigmoidReader)), Trick("tanh")]
internal sealed partial class TanhReader
{
    [Dense(32, Activation = Tanh)] public partial Layer First { get; }
    [Dense(32, Activation = Tanh)] public partial Layer Second { get; }
    [Dense(32, Activation = Tanh)] public partial Layer Third { get; }
}
