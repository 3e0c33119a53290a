using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>The same from the state of a recurrence, which has seen all letters before (Cho et al. 2014). 11,440 parameters.</summary>
[Network(Like = typeof(WindowWriter)), Trick("recurrence")]
internal sealed partial class RecurrentWriter
{
    [Gru(40)] public partial Layer Memory { get; }
}
