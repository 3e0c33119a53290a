using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with layers of sequences, and with networks that stream.</content>
internal static partial class Descriptors
{
    /// <summary>0: the network; 1: the layer; 2: why not: "it reads 1 step that comes later".</summary>
    public static readonly DiagnosticDescriptor NetworkCannotStream = Error(
        "NETDSL060",
        "A network that streams reads no later steps",
        "'{0}' cannot stream, since '{1}' cannot: {2}; choose another layer, or leave Streaming out");

    /// <summary>0: the layer; 1: its heads; 2: what it reads: "Words is 64×20"; 3: the nearest numbers that do: "2 or 4".</summary>
    public static readonly DiagnosticDescriptor HeadsDoNotDivide = Error(
        "NETDSL061",
        "The heads of an attention divide its width",
        "'{0}' has {1} heads, but {2}, and heads share the last axis equally: choose {3} heads, or another width");

    /// <summary>0: the layer; 1: the mask: "Length is 30"; 2: the steps; 3: the sequence that is masked.</summary>
    public static readonly DiagnosticDescriptor MaskDoesNotFit = Error(
        "NETDSL062",
        "A mask has one number for each step",
        "'{0}' has a mask that does not fit, {1}; expected one axis of {2}, one number for each step of '{3}'");

    /// <summary>0: the layer; 1: its source: "Words is 12×16"; 2: the memory: "Text is 40×8"; 3: what is expected: "the same width".</summary>
    public static readonly DiagnosticDescriptor MemoryDoesNotFit = Error(
        "NETDSL063",
        "An attention and its memory have one width",
        "'{0}' has a memory that does not fit: {1}, {2}; expected {3}");
}
