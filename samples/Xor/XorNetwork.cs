using NetDsl;
using static NetDsl.Activations;

namespace NetDsl.Samples;

/// <summary>
/// Two inputs, four hidden units, one answer: small enough that the generated code has no loop but the one over samples.
/// </summary>
[Network]
public partial class XorNetwork
{
    [Input(2)]                       public partial Layer Input { get; }
    [Dense(4, Activation = Tanh)]    public partial Layer Hidden { get; }
    [Dense(1)]                       public partial Layer Answer { get; }
    [BinaryCrossEntropy]             public partial Loss Error { get; }
}
