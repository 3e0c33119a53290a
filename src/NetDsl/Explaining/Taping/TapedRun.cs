namespace NetDsl.Taping;

/// <summary>Neighbouring elements of a tensor.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="First">The place of the first.</param>
/// <param name="End">The place behind the last.</param>
internal readonly record struct TapedRun(int Tensor, int First, int End);
