using NetDsl.Lab;
using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>The same with rectifiers, whose slope is 1 wherever they are on (Nair and Hinton 2010).</summary>
[Network(Like = typeof(SigmoidReader)), Trick("ReLU")]
internal sealed partial class ReluReader
{
    [Dense(32, Activation = Relu)] public partial Layer First { get; }
    [Dense(32, Activation = Relu)] public partial Layer Second { get; }
    [Dense(32, Activation = Relu)] public partial Layer Third { get; }
}
