using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with how the layers are connected.</content>
internal static partial class Descriptors
{
    /// <summary>0: the network.</summary>
    public static readonly DiagnosticDescriptor NoInput = Error(
        "NETDSL010",
        "A network has an input",
        "The network '{0}' has no input: declare one as its first property, such as "
            + "'[Input(28, 28, 1)] public partial Layer Image {{ get; }}'");

    /// <summary>0: the network; 1: "network" or "block".</summary>
    public static readonly DiagnosticDescriptor NoLayers = Error(
        "NETDSL011",
        "A network computes something",
        "The {1} '{0}' has no layer after its input, so it computes nothing: add one, such as "
            + "'[Dense(10)] public partial Layer Output {{ get; }}'");

    /// <summary>0: the layer; 1: "From" or the join, "[Add]"; 2: the name that it gives. Suggestion: the nearest layer.</summary>
    public static readonly DiagnosticDescriptor UnknownSource = Error(
        "NETDSL013",
        "A source is a layer of the network",
        "{1} of '{0}' names '{2}', which is not a layer of the network{3}");

    /// <summary>0: the layer; 1: "From" or the join, "[Add]"; 2: the layer that it names; 3: "itself" or "declared below it".</summary>
    public static readonly DiagnosticDescriptor LaterSource = Error(
        "NETDSL014",
        "A source is declared above the layer that reads it",
        "{1} of '{0}' names '{2}', which is {3}: declare what is read above what reads it");

    /// <summary>0: the layer; 1: the join, "[Add]"; 2: how many sources it has.</summary>
    public static readonly DiagnosticDescriptor TooFewSources = Error(
        "NETDSL015",
        "A join has at least two sources",
        "{1} of '{0}' has {2} of the at least two layers that it joins: name them, as in [Add(nameof(A), nameof(B))]");

    /// <summary>0: the loss that is named or stands above; 1: the layer that would read it.</summary>
    public static readonly DiagnosticDescriptor LossAsSource = Error(
        "NETDSL020",
        "A loss is not read by a layer",
        "'{1}' reads '{0}', which is a loss and has no output: name a layer with From");

    /// <summary>0: the layer; 1: what comes of it: "it is never trained", of an input "its values do nothing".</summary>
    public static readonly DiagnosticDescriptor OutputIsUnused = Warning(
        "NETDSL021",
        "A layer is used",
        "Nothing uses the output of '{0}', so {1}: name it in From of a later layer or a loss, or remove it");

    /// <summary>0: the layer that has nothing above it; 1: the input that is declared below it.</summary>
    public static readonly DiagnosticDescriptor InputIsMisplaced = Error(
        "NETDSL028",
        "An input is declared above what reads it",
        "'{0}' has no layer above it to read, the input '{1}' is declared below it: move '{1}' above '{0}'");
}
