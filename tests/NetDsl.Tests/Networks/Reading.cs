using static NetDsl.Activations;

namespace NetDsl.Tests.Networks;

/// <summary>Words, of which a table is looked up, beside numbers; frozen layers below a trained one, and a layer that nothing judges.</summary>
[Network]
public sealed partial class Reading
{
    [Input(3)] public partial Layer Words { get; }
    [Embedding(5, 4)] public partial Layer Table { get; }
    [Flatten] public partial Layer Looked { get; }
    [Input(4)] public partial Layer Numbers { get; }
    [Dense(6, Activation = Tanh, Frozen = true)] public partial Layer Fixed { get; }
    [Dense(4)] public partial Layer Trained { get; }
    [Concat(nameof(Looked), nameof(Trained))] public partial Layer Both { get; }
    [Dense(2)] public partial Layer Answer { get; }
    [MeanSquaredError] public partial Loss Error { get; }
#pragma warning disable NETDSL021 // What nothing judges has no derivative, which is to be told.
    [Dense(3, From = nameof(Fixed))] public partial Layer Unjudged { get; }
#pragma warning restore NETDSL021

    /// <summary>Words and numbers of a sample.</summary>
    public static float[] Sample => [1, 4, 2, 0.5f, -1, 0.25f, 2];

    /// <summary>The answer to it.</summary>
    public static float[] Target => [1, -1];
}
