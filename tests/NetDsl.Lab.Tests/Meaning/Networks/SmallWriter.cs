namespace NetDsl.Lab.Tests;

/// <summary>A recurrence that goes both ways, of which the last states count.</summary>
[Network]
internal sealed partial class SmallWriter
{
    [Input(6)] public partial Layer Text { get; }
    [Embedding(6, 4)] public partial Layer Letters { get; }
    [Lstm(3, Bidirectional = true, LastOnly = true)] public partial Layer ToldBoth { get; }
    [Dense(3)] public partial Layer Kind { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
