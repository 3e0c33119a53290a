using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>
/// Holds what groups are said to work through: as many filters of as many weights as <see cref="GroupedConvolution"/>, but all four groups read
/// the same six channels, so that none has a part of the image to itself. 2,506 parameters: the channels that nobody reads are left out.
/// </summary>
[Network(Like = typeof(FullConvolution))]
internal sealed partial class GroupsOfSameChannels
{
    [Conv2D(6, Kernel = 5, Stride = 2, Activation = Relu)]      public partial Layer Edges { get; }
    [Conv2D(36, Kernel = 3, Stride = 2, Activation = Relu)]     public partial Layer Parts { get; }
}
