using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with windows, margins and the shapes of sequences and images.</content>
internal static partial class Descriptors
{
    /// <summary>
    /// 0: the layer; 1: from the first to the last element of the window: "5×5"; 2: the source: "Image is 4×4×1, with its
    /// padding 4×6".
    /// </summary>
    public static readonly DiagnosticDescriptor WindowExceedsSource = Error(
        "NETDSL040",
        "A window fits into its source",
        "'{0}' has a window that reaches over {1} elements, more than it reads: {2}");

    /// <summary>0: the layer; 1: the number of groups; 2: what they do not divide: "10 filters".</summary>
    public static readonly DiagnosticDescriptor GroupsDoNotDivide = Error(
        "NETDSL041",
        "Groups divide channels and filters",
        "'{0}' has {1} groups, which do not divide its {2}");

    /// <summary>0: the layer; 1: what it reads: "an image, height × width × channels"; 2: the source: "Features is 784"; 3: what to do.</summary>
    public static readonly DiagnosticDescriptor SourceHasTheWrongForm = Error(
        "NETDSL042",
        "A layer reads a sequence or an image where it needs one",
        "'{0}' reads {1}, but {2}; {3}");

    /// <summary>0: the layer; 1: its shape; 2: its number of elements; 3: the source: "Code is 7×7×16"; 4: its number of elements.</summary>
    public static readonly DiagnosticDescriptor ReshapeChangesLength = Error(
        "NETDSL043",
        "A reshape keeps the number of elements",
        "'{0}' has the shape {1}, {2} elements, but {3}, {4} elements");

    /// <summary>0: the layer; 1: what it takes off each side: "2×1"; 2: what of: "Image, which is 4×4×1", "an output of 3×3".</summary>
    public static readonly DiagnosticDescriptor NothingIsLeft = Error(
        "NETDSL044",
        "A layer leaves something of its source",
        "'{0}' takes {1} off both sides of {2}: nothing is left");

    /// <summary>0: the layer; 1: the padding by name.</summary>
    public static readonly DiagnosticDescriptor PaddingIsGivenTwice = Error(
        "NETDSL045",
        "Padding is given by name or by number",
        "'{0}' has its padding by name, {1}, and by number, Pad; expected one of them");

    /// <summary>0: the layer.</summary>
    public static readonly DiagnosticDescriptor CausalPaddingOfAnImage = Error(
        "NETDSL046",
        "An image has no causal padding",
        "'{0}' pads an image causally, but an image has no time: use Padding.Same or Pad");

    /// <summary>0: the layer; 1: what is counted: "Pad"; 2: how much; 3: what is expected: "a number from 0 on".</summary>
    public static readonly DiagnosticDescriptor CountIsOutOfRange = Error(
        "NETDSL047",
        "A margin is not negative and not too large",
        "'{0}' has {1} = {2}; expected {3}");
}
