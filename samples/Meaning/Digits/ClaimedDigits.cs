using NetDsl.Lab;
using NetDsl.Samples.Digits;

namespace NetDsl.Samples.Meanings.Digits;

/// <summary>
/// LeNet-5 with what was found of its units, as claims: where <c>netdsl-meaning.json</c> beside the project no longer supports one, the compiler
/// warns. To see it, ask for more: <c>AtLeast = 0.9</c>.
/// </summary>
/// <remarks>The file is written by <c>--measured samples/Meaning</c>.</remarks>
[Network(Like = typeof(DigitNetwork))]
[Means(nameof(DigitNetwork.Hidden), 52, nameof(DigitConcepts.ClosedLoop), AtLeast = 0.8)]
[Means(nameof(DigitNetwork.Hidden), 3, nameof(DigitConcepts.LoopBelow), AtLeast = 0.8)]
[Means(nameof(DigitNetwork.Hidden), 37, nameof(DigitConcepts.BarAbove))]
internal sealed partial class ClaimedDigits
{
}
