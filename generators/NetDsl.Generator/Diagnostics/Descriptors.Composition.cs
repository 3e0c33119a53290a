using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with how networks are put together from blocks and other networks.</content>
internal static partial class Descriptors
{
    /// <summary>0: the layer; 1: "From" or the join, "[Add]"; 2: the circle: "Hidden → Species → Hidden".</summary>
    public static readonly DiagnosticDescriptor LayersFormACircle = Error(
        "NETDSL070",
        "Layers do not read each other in a circle",
        "{1} of '{0}' closes a circle, each layer of which reads the next: {2}; let one of them read something else, or use a "
            + "recurrent layer, whose circle goes through time");

    /// <summary>0: the block.</summary>
    public static readonly DiagnosticDescriptor BlockHasNoInput = Error(
        "NETDSL071",
        "A block has an input",
        "The block '{0}' has no input: declare one as its first property, such as '[Input] public partial Layer X {{ get; }}'; "
            + "without a shape it takes that of what its use reads");

    /// <summary>0: the use; 1: the class that it names; 2: why not: "is not marked [Block]".</summary>
    public static readonly DiagnosticDescriptor BlockIsUnusable = Error(
        "NETDSL072",
        "What is used is a block",
        "'{0}' uses '{1}', which {2}");

    /// <summary>0: the use; 1: the circle: "Inner → Outer → Inner".</summary>
    public static readonly DiagnosticDescriptor BlockContainsItself = Error(
        "NETDSL073",
        "A block does not contain itself",
        "'{0}' puts a block into itself: {1}; a block that stands several times one after another is [Use<T>(Repeat = 3)]");

    /// <summary>0: the loss; 1: the block.</summary>
    public static readonly DiagnosticDescriptor LossInABlock = Error(
        "NETDSL074",
        "A block has no loss",
        "'{0}' is a loss in the block '{1}', but a block is used several times and has no target of its own: declare the loss in "
            + "the network");

    /// <summary>0: the use; 1: how many sources it has; 2: the block; 3: its inputs: "Query, Memory"; 4: the right form.</summary>
    public static readonly DiagnosticDescriptor InputsDiffer = Error(
        "NETDSL075",
        "A use gives each input of its block a source",
        "'{0}' gives {1} to the block '{2}', whose inputs are {3}; expected '{4}'");

    /// <summary>0: the use; 1: the layer that is given, with its shape: "Image, 28×28×1"; 2: the block; 3: the input, with its shape.</summary>
    public static readonly DiagnosticDescriptor InputShapeDiffers = Error(
        "NETDSL076",
        "A block is given the shape that its input asks for",
        "'{0}' gives {1}, to the block '{2}', whose input is {3}: give it that shape, or leave the shape of the input out");

    /// <summary>0: the network; 1: the type that it is like; 2: why not: "is not marked [Network]".</summary>
    public static readonly DiagnosticDescriptor BaseIsUnusable = Error(
        "NETDSL077",
        "A network is like another network",
        "The network '{0}' is like '{1}', which {2}");

    /// <summary>0: the layer; 1: the network; 2: the network that it is like.</summary>
    public static readonly DiagnosticDescriptor PlaceIsUnknown = Error(
        "NETDSL078",
        "A layer that is new in a variation has a place",
        "'{0}' is not a layer of '{2}', and nothing in '{1}' says behind which layer it stands: name that layer with From, or "
            + "declare it above '{0}' once more");

    /// <summary>0: the layer; 1: the layer whose weights it shares; 2: why not: "Weights is 8×4 here and 4×16 there".</summary>
    public static readonly DiagnosticDescriptor WeightsCannotBeShared = Error(
        "NETDSL079",
        "Weights that are shared have one shape",
        "'{0}' shares the weights of '{1}', but {2}");
}
