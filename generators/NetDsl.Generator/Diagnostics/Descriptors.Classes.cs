using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with the class.</content>
internal static partial class Descriptors
{
    /// <summary>0: the type that lacks the word; 1: the network; 2: "network", "block" or "factorial design".</summary>
    public static readonly DiagnosticDescriptor ClassIsNotPartial = Error(
        "NETDSL001",
        "A network's class is partial",
        "'{0}' is not partial, so nothing can be added to the {2} '{1}': write 'partial' before 'class {0}'");

    /// <summary>0: the network; 1: what it is: "is static", "is nested in the generic type 'Zoo'"; 2: "network", "block" or "factorial design".</summary>
    public static readonly DiagnosticDescriptor ClassIsOfTheWrongKind = Error(
        "NETDSL002",
        "A network is a plain class",
        "The {2} '{0}' {1}; expected a partial class that is not static, abstract, generic, a record or local to its file, "
            + "and has neither a primary constructor nor required members");

    /// <summary>0: the network; 1: its base class; 2: that of networks: "Network", "StreamingNetwork".</summary>
    public static readonly DiagnosticDescriptor ClassHasABase = Error(
        "NETDSL003",
        "A network has no base class of its own",
        "The network '{0}' derives from '{1}', but its base class is {2}<TSelf, T>: remove '{1}' or hold it in a field");

    /// <summary>0: the network; 1: the first layer; 2: a layer that is declared in another part.</summary>
    public static readonly DiagnosticDescriptor LayersAreSpread = Error(
        "NETDSL007",
        "All layers stand in one partial declaration",
        "'{2}' is declared in another part of '{0}' than '{1}', so the order of the layers would follow the order of the "
            + "files: move all layers into one part");

    /// <summary>0: the member; 1: what has the name already: "a member that every network has".</summary>
    public static readonly DiagnosticDescriptor NameIsTaken = Error(
        "NETDSL008",
        "The name is taken by a member of every network",
        "'{0}' cannot be the name of a member of a network, it is the name of {1}: choose another name");

    /// <summary>0: the member; 1: its type; 2: the network.</summary>
    public static readonly DiagnosticDescriptor MemberIsNeverSet = Warning(
        "NETDSL036",
        "Members of a network have values",
        "'{0}' is null in each new '{2}', as generated constructors set no members: give it a value where it stands, make its type "
            + "'{1}?', or, where it is to be a layer, write what it computes and partial");

    /// <summary>0: the network; 1: the version of C# of the project; 2: "network", "block" or "factorial design".</summary>
    public static readonly DiagnosticDescriptor LanguageIsTooOld = Error(
        "NETDSL027",
        "Networks need C# 14",
        "The {2} '{0}' needs C# 14 and the project is compiled as C# {1}: set <LangVersion>14</LangVersion> in the "
            + "project, or build for net10.0");
}
