using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What can be wrong with activations and losses.</content>
internal static partial class Descriptors
{
    /// <summary>0: the first loss; 1: the second; 2: the layer that both judge.</summary>
    public static readonly DiagnosticDescriptor LossesCompete = Error(
        "NETDSL019",
        "A layer is judged by one loss",
        "'{1}' judges '{2}', which '{0}' judges already, so the two would pull one output towards two targets: give '{1}' "
            + "another layer with From, or remove one of them");

    /// <summary>0: the loss; 1: the layer that it judges.</summary>
    public static readonly DiagnosticDescriptor LossTrainsNothing = Warning(
        "NETDSL033",
        "A loss depends on weights",
        "'{0}' judges '{1}', which depends on no weights, so it trains nothing: give it a layer with weights in From, "
            + "or remove it");

    /// <summary>0: the loss; 1: the activation of its predictions; 2: the parameter that is learned.</summary>
    public static readonly DiagnosticDescriptor PredictionLearns = Error(
        "NETDSL034",
        "The prediction of a loss learns nothing",
        "'{0}' predicts with '{1}', whose parameter '{2}' is learned; but no loss depends on what is made of its predictions, so "
            + "'{2}' would stay as it starts: give '{1}' to the layer that is judged, or choose an activation that learns nothing");

    /// <summary>0: the method; 1: what is computed in double.</summary>
    public static readonly DiagnosticDescriptor ArithmeticIsWide = Warning(
        "NETDSL035",
        "A formula of floats is computed in float",
        "'{1}' is computed in double by C#, but a network of floats computes all of '{0}' in float: write it in float so that both mean the "
            + "same, or make '{0}' a method of double");

    /// <summary>0: the layer; 1: "activation", "loss" or "equation"; 2: the name; 3: "Activation", "Loss" or "Layer". Suggestion: the nearest name.</summary>
    public static readonly DiagnosticDescriptor UnknownFormula = Error(
        "NETDSL022",
        "An activation, loss or equation is a method that is marked as one",
        "'{0}' names the {1} '{2}', but no method of that name that can be seen from here is marked [{3}]{4}");

    /// <summary>0: the method; 1: why its expression cannot be read.</summary>
    public static readonly DiagnosticDescriptor UnsupportedExpression = Error(
        "NETDSL023",
        "A formula is an expression that can be differentiated",
        "Formula '{0}': {1}");

    /// <summary>0: the method; 1: what is wrong with it; 2: "Activation" or "Loss"; 3: the form that is expected.</summary>
    public static readonly DiagnosticDescriptor MethodHasTheWrongForm = Error(
        "NETDSL024",
        "An activation or loss is a static method of numbers",
        "'{0}' {1}; expected of a method marked [{2}]: '{3}'");

    /// <summary>0: the loss; 1: the option; 2: its value; 3: why not: "it must be greater than 0".</summary>
    public static readonly DiagnosticDescriptor OptionIsWrong = Error(
        "NETDSL025",
        "An option of a loss is one of its parameters, with a value that it allows",
        "'{0}' sets {1} to {2}, but {3}");

    /// <summary>0: the attribute without brackets; 1: its class.</summary>
    public static readonly DiagnosticDescriptor LossIsNotNamed = Error(
        "NETDSL029",
        "An attribute derived from Minimize names its loss",
        "[{0}] does not say which loss it minimises: mark its class '{1}' with [Minimizes(typeof(…), nameof(…))]");
}
