using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with the options of layers, and of losses with what they judge.</content>
internal static partial class Descriptors
{
    /// <summary>0: the layer; 1: the option; 2: its value; 3: why not: "it must be greater than 0".</summary>
    public static readonly DiagnosticDescriptor OptionIsOutOfRange = Error(
        "NETDSL050",
        "An option of a layer has a value that it allows",
        "'{0}' sets {1} to {2}, but {3}");

    /// <summary>0: the layer; 1: its source: "Edges is 24×24×5"; 2: the length of the last axis.</summary>
    public static readonly DiagnosticDescriptor ChannelsAreOdd = Error(
        "NETDSL051",
        "A gated linear unit reads an even number of channels",
        "'{0}' takes one half of the last axis as the gate of the other half, but {1}, and {2} is odd");

    /// <summary>0: the penalty.</summary>
    public static readonly DiagnosticDescriptor PenaltyIsZero = Error(
        "NETDSL052",
        "A penalty has a factor",
        "'{0}' sets neither L1 nor L2, so it is always 0: write a factor, such as L2 = 1e-4");

    /// <summary>0: the penalty; 1: what it reads: "'Pool', which has none", "the layers above it, which have none".</summary>
    public static readonly DiagnosticDescriptor PenaltyWithoutWeights = Error(
        "NETDSL053",
        "A penalty of weights has weights",
        "'{0}' penalises the weights of {1}: name another layer with Of, or remove it");

    /// <summary>0: the loss; 1: the layer that it judges.</summary>
    public static readonly DiagnosticDescriptor OneClass = Warning(
        "NETDSL054",
        "A softmax has several classes",
        "'{0}' chooses among the classes of '{1}', which has one, so it trains nothing: give '{1}' an element for each class, or use "
            + "[BinaryCrossEntropy] for a yes or no");

    /// <summary>0: the loss; 1: the activation: "Sigmoid"; 2: the layer that it judges.</summary>
    public static readonly DiagnosticDescriptor ActivationIsAppliedTwice = Warning(
        "NETDSL055",
        "A loss of logits is not given probabilities",
        "'{0}' takes logits and applies {1} itself, but '{2}' has applied it already: leave it out of '{2}'");
}
