using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with equations of one's own.</content>
internal static partial class Descriptors
{
    /// <summary>0: the method; 1: why its expression cannot be read.</summary>
    public static readonly DiagnosticDescriptor EquationIsUnsupported = Error(
        "NETDSL080",
        "An equation is made of sums, products and functions of tensors",
        "Equation '{0}': {1}");

    /// <summary>0: the method; 1: what is wrong with it.</summary>
    public static readonly DiagnosticDescriptor EquationHasTheWrongForm = Error(
        "NETDSL081",
        "An equation is a static method of tensors and indices",
        "'{0}' {1}; expected of a method marked [Layer]: 'static Scalar {0}(Tensor x, Tensor W, Index n)'");

    /// <summary>0: the layer; 1: how much it reads: "2 layers"; 2: the equation; 3: the tensors for them: "'x'", "none".</summary>
    public static readonly DiagnosticDescriptor EquationReadsOtherSources = Error(
        "NETDSL082",
        "A layer reads as many layers as its equation has sources",
        "'{0}' reads {1}, but the tensors that '{2}' has for them are {3}: name the layers in From and With, and mark weights [Weights]");

    /// <summary>0: the layer; 1: how many sizes it gives; 2: the equation; 3: how many it needs: "1, that of n".</summary>
    public static readonly DiagnosticDescriptor SizesAreNotThoseOfTheIndices = Error(
        "NETDSL083",
        "Sizes are those of indices that the sources do not tell",
        "'{0}' gives {1} sizes for the indices of '{2}'; expected {3}");

    /// <summary>0: the layer; 1: the index; 2: the equation; 3: where it runs how far: "10 by x[k] and over 5 by h[k]".</summary>
    public static readonly DiagnosticDescriptor IndexIsContradictory = Error(
        "NETDSL084",
        "An index runs equally far wherever it stands",
        "In '{0}' the index '{1}' of '{2}' runs over {3}: take another letter in one of them, or layers of one shape");

    /// <summary>0: the layer; 1: the index; 2: the equation.</summary>
    public static readonly DiagnosticDescriptor ExtentIsUnknown = Error(
        "NETDSL085",
        "Of every index is known how far it runs",
        "In '{0}' nothing tells how far the index '{1}' of '{2}' runs, as it stands in weights alone: make it a parameter, "
            + "'Index {1}', and give its size in [Equation]");

    /// <summary>0: the layer; 1: what is read: "x[2·t+u]"; 2: the equation; 3: "from 0 to 30 along axis 1"; 4: "has 28 elements".</summary>
    public static readonly DiagnosticDescriptor EquationReadsOutside = Error(
        "NETDSL086",
        "An equation reads inside of its tensors",
        "In '{0}' the {1} of '{2}' reads {3}, which {4}: take smaller sizes, or a [Pad] before it");

    /// <summary>0: the layer; 1: what is read; 2: the equation; 3: "2 indices"; 4: "but Image is 28×28×1".</summary>
    public static readonly DiagnosticDescriptor RanksDiffer = Error(
        "NETDSL087",
        "A tensor has as many indices as axes",
        "In '{0}' the {1} of '{2}' is read with {3}, {4}");
}
