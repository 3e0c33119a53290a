using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>The same from the state of a recurrence, which may remember for as long as it likes (Cho et al. 2014).</summary>
[Network(Like = typeof(WindowReader)), Trick("recurrence")]
internal sealed partial class RecurrentReader
{
    [Gru(16)] public partial Layer Memory { get; }
}
