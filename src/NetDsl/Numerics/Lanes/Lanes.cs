namespace NetDsl;

/// <summary>
/// What kernels do with the lanes of a vector: mask them, fold them into one number, store some of them.
/// </summary>
/// <remarks>
/// A vector is folded by halves: lane i with lane i + width/2, for half the width, until one lane is left. The order is
/// part of the contract, so that an explanation can replay a sum to the last bit; the functions over a span of lane
/// values are that replay, in scalar code.
/// </remarks>
public static partial class Lanes;
