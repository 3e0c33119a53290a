using static NetDsl.Activations;

namespace NetDsl.Lab.Tests;

/// <summary>A bit of each kind of layer: a table, attention in a block, a recurrence, a convolution, what is skipped.</summary>
[Network]
internal sealed partial class SmallReader
{
    [Input(8)] public partial Layer Text { get; }
    [Embedding(6, 8)] public partial Layer Letters { get; }
    [Use<SmallBlock>(Repeat = 2)] public partial Layer Body { get; }
    [Gru(4)] public partial Layer Memory { get; }
    [Conv1D(4, Kernel = 3, Activation = Gelu)] public partial Layer Syllables { get; }
    [MaxPool1D(2)] public partial Layer Strong { get; }
    [Dropout(0.5)] public partial Layer Kept { get; }
    [Dense(3)] public partial Layer Kind { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
