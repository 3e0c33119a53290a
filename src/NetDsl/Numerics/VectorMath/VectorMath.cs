namespace NetDsl;

/// <summary>
/// The elementary functions that generated code calls, for a vector of numbers and for one number alike.
/// </summary>
/// <remarks>
/// <para>
/// A function of one number gives bit for bit what a lane of the function of a vector gives. A lane's result depends on
/// that lane alone: not on its neighbours, not on the width of the vector, not on the instructions that the machine has.
/// This is what lets an explanation replay in scalar code what a network computed in vector code. (The payload of a NaN
/// is not part of the promise.) The vector functions of .NET do not give it, so the float functions here are polynomials
/// of NetDsl's own, evaluated with fused multiply-adds.
/// </para>
/// <para>
/// The double functions, and the float functions that networks seldom use, go lane by lane through <see cref="Math"/>:
/// the same on one machine, and to the last bit only as alike between operating systems as their C libraries are.
/// </para>
/// <para>
/// Subnormal arguments and results are honoured, never flushed to zero. How accurate each function is:
/// <see cref="FunctionAccuracy"/>.
/// </para>
/// </remarks>
public static partial class VectorMath;
