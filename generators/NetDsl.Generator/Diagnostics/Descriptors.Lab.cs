using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with experiments: with designs of tricks, and with claims about units.</content>
internal static partial class Descriptors
{
    /// <summary>0: the design; 1: the class that it names; 2: why not: "is not marked [Network]".</summary>
    public static readonly DiagnosticDescriptor PlainNetworkIsUnusable = Error(
        "NETDSL100",
        "A factorial design has a plain network",
        "The factorial design '{0}' plays its tricks on '{1}', which {2}");

    /// <summary>0: the trick's class; 1: the plain network; 2: why not: "is like 'LeNet'".</summary>
    public static readonly DiagnosticDescriptor TrickIsNotLikeThePlainNetwork = Error(
        "NETDSL101",
        "A trick is a variation of the plain network",
        "'{0}' is no trick on '{1}', it {2}; expected a class marked [Network(Like = typeof({1}))]");

    /// <summary>0: the trick's class; 1: "is not marked [Trick]" or "has a [Trick] without a name".</summary>
    public static readonly DiagnosticDescriptor TrickHasNoName = Error(
        "NETDSL102",
        "A trick has a name",
        "'{0}' {1}, so that no report could name it: write [Trick(\"dropout\")] beside its [Network]");

    /// <summary>0: the trick's class; 1: that of the other one; 2: the name of both.</summary>
    public static readonly DiagnosticDescriptor TricksHaveOneName = Error(
        "NETDSL103",
        "No two tricks have one name",
        "'{0}' and '{1}' are both the trick '{2}': give each a name of its own");

    /// <summary>0: a trick; 1: the other one; 2: "both change the layer" or "both add a layer"; 3: the layer.</summary>
    public static readonly DiagnosticDescriptor TricksChangeOneLayer = Error(
        "NETDSL104",
        "No two tricks change one layer",
        "The tricks '{0}' and '{1}' {2} '{3}', so that no network can have both: let each change layers of its own, or compare them in "
            + "two designs");

    /// <summary>0: a trick; 1: the next one; 2: the layer behind which both add one; 3: that of the first trick; 4: that of the other.</summary>
    public static readonly DiagnosticDescriptor OrderOfTricksDecides = Warning(
        "NETDSL105",
        "The order of two tricks does not matter",
        "The tricks '{0}' and '{1}' both add a layer behind '{2}': where both are on, data goes through '{3}' and then '{4}', as [Factorial] "
            + "names them in this order, and the other order is another network; add one of them elsewhere, or disable this where the order "
            + "is meant");

    /// <summary>0: the design; 1: how many tricks it has; 2: the most; 3: their networks.</summary>
    public static readonly DiagnosticDescriptor NumberOfTricksIsWrong = Error(
        "NETDSL106",
        "A factorial design has one to six tricks",
        "The factorial design '{0}' has {1} tricks; expected 1 to {2}, as each combination is a network that is compiled and trained, {3} "
            + "at most: make several designs, each of the tricks whose interactions are asked for");

    /// <summary>0: the tricks: "'dropout' and 'batchnorm'"; 1: what is wrong with their network.</summary>
    public static readonly DiagnosticDescriptor TricksDoNotCombine = Error(
        "NETDSL107",
        "Tricks make a network together",
        "The tricks {0} make no network together, though each alone does: {1}");

    /// <summary>0: the tricks: "'dropout' and 'batchnorm'"; 1: the name of their network; 2: what has that name: "a layer".</summary>
    public static readonly DiagnosticDescriptor CombinationHasATakenName = Error(
        "NETDSL108",
        "The name of a combination is free",
        "The network of the tricks {0} is called '{1}', as their classes are one after another, and so is {2}: call one of the classes "
            + "otherwise");

    /// <summary>0: what the claim names: "the layer 'Hiden'"; 1: what is wrong with it. Suggestion: the nearest name.</summary>
    public static readonly DiagnosticDescriptor MeaningNamesNothing = Warning(
        "NETDSL110",
        "A claim of meaning names a unit and a concept",
        "The claim is about {0}, {1}{2}");

    /// <summary>0: the unit: "Hidden[17]"; 1: the concept; 2: the network; 3: the file; 4: what it lacks: "says nothing of it".</summary>
    public static readonly DiagnosticDescriptor MeaningIsNotMeasured = Warning(
        "NETDSL111",
        "A claim of meaning is measured",
        "That {0} means '{1}' is claimed of '{2}', and {3} {4}: measure the claim and commit the file");

    /// <summary>0: the unit: "Hidden[17]"; 1: the concept; 2: the file; 3: what it says: "the verdict is REFUTED".</summary>
    public static readonly DiagnosticDescriptor MeaningIsNotSupported = Warning(
        "NETDSL112",
        "A claim of meaning is supported by its measurement",
        "That {0} means '{1}' is not what was measured: in {2} {3}; measure again, or take the claim back");
}
