using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>What runs and trains badly, where a declaration shows it.</content>
internal static partial class Descriptors
{
    /// <summary>0: the method; 1: why: "does not depend on its prediction 'p', so that nothing is trained".</summary>
    public static readonly DiagnosticDescriptor FormulaCannotTrain = Warning(
        "NETDSL056",
        "A formula can be trained",
        "Formula '{0}' {1}");

    /// <summary>0: the loss; 1: its first parameter; 2: its second.</summary>
    public static readonly DiagnosticDescriptor PredictionComesSecond = Warning(
        "NETDSL057",
        "The first number of a loss is the prediction",
        "'{0}' takes '{1}' first and '{2}' second, but a loss is given the prediction first and the target second: change the "
            + "order of its parameters");

    /// <summary>0: the loss; 1: the activation; 2: the layer that applies it; 3: what it leaves: "from 0 on".</summary>
    public static readonly DiagnosticDescriptor LogitsAreCut = Warning(
        "NETDSL058",
        "Logits are numbers of any size and sign",
        "'{0}' takes logits, numbers of any size and sign, but '{2}' ends in {1}, whose numbers are {3}: leave {1} out of '{2}'");

    /// <summary>0: the network.</summary>
    public static readonly DiagnosticDescriptor WeightsStartAlike = Warning(
        "NETDSL090",
        "Weights start different from each other",
        "All weights of '{0}' start at 0, so the units of a layer are alike and stay so: leave Initialization out, at least of the "
            + "layers below the last one");

    /// <summary>0: the layer; 1: the layer that it reads.</summary>
    public static readonly DiagnosticDescriptor LinearOnLinear = Warning(
        "NETDSL091",
        "Between dense layers stands an activation",
        "'{0}' reads '{1}', which has no activation, so the two are no more than one dense layer: give '{1}' one, such as "
            + "Activation = Relu");

    /// <summary>0: the dropout; 1: the loss.</summary>
    public static readonly DiagnosticDescriptor DropoutIsLast = Warning(
        "NETDSL092",
        "Dropout stands before a layer with weights",
        "'{1}' judges '{0}', so that predictions themselves are dropped in training: move '{0}' above the last layer with weights");

    /// <summary>0: the normalisation; 1: the loss.</summary>
    public static readonly DiagnosticDescriptor BatchNormIsLast = Warning(
        "NETDSL093",
        "Batch normalisation stands before a layer with weights",
        "'{1}' judges '{0}', so that a prediction depends on the other samples of its batch: move '{0}' above the last layer with weights");

    /// <summary>0: the input; 1: its shape; 2: the right one; 3: its first number.</summary>
    public static readonly DiagnosticDescriptor ChannelsComeFirst = Warning(
        "NETDSL094",
        "The channels of an image come last",
        "'{0}' is read as an image of height {3}: shapes are height, width, channels; if {3} is the number of channels, write "
            + "[Input({2})] instead of [Input({1})], and order the pixels so");

    /// <summary>0: the recurrent layer; 1: the dense layer; 2: what it reads: "28×64".</summary>
    public static readonly DiagnosticDescriptor AllStepsAreReadAtOnce = Warning(
        "NETDSL095",
        "A dense layer reads the last step of a recurrence",
        "'{1}' reads all steps of '{0}' at once, {2}, with weights for each of them: write LastOnly = true in '{0}' to read the last one, "
            + "or PerStep = true in '{1}' to read each alone");

    /// <summary>0: the loss; 1: how many sigmoids.</summary>
    public static readonly DiagnosticDescriptor GradientsVanish = Warning(
        "NETDSL096",
        "Gradients reach the first layer",
        "Between '{0}' and the first layer are at least {1} sigmoids, each of which makes a gradient at least four times smaller, so "
            + "that nothing arrives there: use Relu or Tanh in hidden layers");
}
