using NetDsl.Lab;
using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>
/// The same where each filter reads one of four groups of channels (Krizhevsky, Sutskever and Hinton 2012): a quarter of the weights a
/// filter buys more filters. 2,974 parameters, for 2,906 of full convolutions.
/// </summary>
[Network(Like = typeof(FullConvolution)), Trick("grouped convolutions")]
internal sealed partial class GroupedConvolution
{
    [Conv2D(24, Kernel = 5, Stride = 2, Activation = Relu)]                 public partial Layer Edges { get; }
    [Conv2D(36, Kernel = 3, Stride = 2, Groups = 4, Activation = Relu)]     public partial Layer Parts { get; }
}
