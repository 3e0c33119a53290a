using static NetDsl.Activations;

namespace NetDsl.Tests.RealData;

/// <summary>Whether a patient has diabetes: one yes-or-no answer.</summary>
[Network]
public partial class DiabetesClassifier
{
    [Input(8)] public partial Layer Patient { get; }
    [Dense(8, Activation = Tanh)] public partial Layer Hidden { get; }
    [Dense(1)] public partial Layer Diabetes { get; }
    [BinaryCrossEntropy] public partial Loss Error { get; }
}
