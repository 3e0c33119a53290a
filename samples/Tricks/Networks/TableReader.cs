using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Tells which of three classes a row of a table belongs to, from 13 features as different in size as those of wines.</summary>
[Network]
internal sealed partial class TableReader
{
    [Input(13)]                         public partial Layer Features { get; }
    [Dense(16, Activation = Tanh)]      public partial Layer Hidden { get; }
    [Dense(3)]                          public partial Layer Class { get; }
    [SoftmaxCrossEntropy]               public partial Loss Error { get; }
}
