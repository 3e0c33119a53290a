using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>The recurrence with dropout between its state and the letter that is told.</summary>
[Network(Like = typeof(RecurrentWriter)), Trick("dropout")]
internal sealed partial class WriterWithDropout
{
    [Dropout(0.3, From = nameof(Memory))] public partial Layer Thinned { get; }
}
