using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with a property.</content>
internal static partial class Descriptors
{
    /// <summary>0: the property; 1: what is wrong: "is not partial and has a setter"; 2: the right declaration.</summary>
    public static readonly DiagnosticDescriptor PropertyHasTheWrongForm = Error(
        "NETDSL004",
        "A layer is a partial property with a getter alone",
        "'{0}' {1}; expected '{2}'");

    /// <summary>0: the property; 1: its type; 2: "a layer" or "a loss"; 3: "single" or "double"; 4: the type expected.</summary>
    public static readonly DiagnosticDescriptor PropertyHasTheWrongType = Error(
        "NETDSL005",
        "A layer is of type Layer, a loss of type Loss",
        "'{0}' is of type {1}; {2} in a network of {3} precision is of type {4}");

    /// <summary>0: the property; 1: the first attribute; 2: the second.</summary>
    public static readonly DiagnosticDescriptor SeveralAttributes = Error(
        "NETDSL006",
        "A property is one step of a network",
        "'{0}' has both [{1}] and [{2}], but a property is one step: give [{2}] a property of its own");

    /// <summary>0: the property; 1: its attribute; 2: the class.</summary>
    public static readonly DiagnosticDescriptor LayerOutsideANetwork = Warning(
        "NETDSL009",
        "A layer outside of a network does nothing",
        "[{1}] on '{0}' does nothing, as '{2}' is not a network: mark '{2}' with [Network]");

    /// <summary>0: the property; 1: its type; 2: an attribute that it could have.</summary>
    public static readonly DiagnosticDescriptor LayerWithoutAttribute = Error(
        "NETDSL030",
        "A layer says what it computes",
        "'{0}' is of type {1} but has no attribute that says what it computes: add one, such as {2}, or remove it");

    /// <summary>0: the property; 1: the attribute; 2: the constant.</summary>
    public static readonly DiagnosticDescriptor ConstantIsGenerated = Error(
        "NETDSL031",
        "An argument is written by hand",
        "[{1}] on '{0}' uses '{2}', which another generator writes, and generators do not see each other's code: write the "
            + "value, or declare the constant by hand");

    /// <summary>0: the property, method or network; 1: the option; 2: its value; 3: the enum; 4: its members.</summary>
    public static readonly DiagnosticDescriptor ValueHasNoName = Error(
        "NETDSL032",
        "A choice is one of the named ones",
        "'{0}' sets {1} to {2}, which is no member of {3}; expected {4}");
}
