namespace NetDsl;

/// <summary>
/// The names of the activation functions that come with NetDsl, for <c>Activation = Relu</c> after
/// <c>using static NetDsl.Activations</c>.
/// </summary>
public static partial class Activations;
