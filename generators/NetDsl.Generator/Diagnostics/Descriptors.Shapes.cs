using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with sizes, shapes and numbers.</content>
internal static partial class Descriptors
{
    /// <summary>0: the join; 1: "adds" or "multiplies"; 2: the sources: "Edges is 24×24×6, Image is 28×28×1".</summary>
    public static readonly DiagnosticDescriptor ShapesDiffer = Error(
        "NETDSL012",
        "Layers that are added or multiplied have one shape",
        "'{0}' {1} shapes that differ: {2}");

    /// <summary>0: the layer; 1: what the size is of: "units" or "axis 2 of its shape"; 2: the size, or "missing".</summary>
    public static readonly DiagnosticDescriptor SizeIsNotPositive = Error(
        "NETDSL016",
        "A size is at least 1",
        "'{0}' has a size that is not positive, {1} is {2}; expected a number from 1 on");

    /// <summary>
    /// 0: the layer or network; 1: what is counted: "elements", "parameters" or "values of one sample"; 2: how many, as a
    /// product or a number: "65536×65536".
    /// </summary>
    public static readonly DiagnosticDescriptor SizeOverflows = Error(
        "NETDSL017",
        "Sizes fit into an array",
        $"'{{0}}' has {{2}} {{1}}, more than the {ArenaLength.Maximum} that an array can hold: make it smaller");

    /// <summary>0: the layer; 1: the probability.</summary>
    public static readonly DiagnosticDescriptor ProbabilityIsOutOfRange = Error(
        "NETDSL018",
        "The probability of dropout is from 0 to below 1",
        "'{0}' drops values with probability {1}; expected a number from 0 to below 1, such as 0.5");

    /// <summary>0: the join; 1: the sources: "Left is 4×4×3, Right is 5×4×3".</summary>
    public static readonly DiagnosticDescriptor ShapesDoNotConcatenate = Error(
        "NETDSL026",
        "Layers that are concatenated differ in the last axis alone",
        "'{0}' concatenates shapes that differ before the last axis: {1}");
}
