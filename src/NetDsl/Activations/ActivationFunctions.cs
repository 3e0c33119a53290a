namespace NetDsl;

/// <summary>
/// The activation functions that come with NetDsl, written as anybody writes one of their own; also to be called on
/// single numbers.
/// </summary>
public static partial class ActivationFunctions;
