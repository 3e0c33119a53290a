using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Streaming;

/// <summary>A tensor of which each step has a row.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Rows">How many rows it has, one after another in memory; 0 where each step computes the whole of it.</param>
/// <param name="Shift">Step t computes row t + Shift. Where that is positive, so many rows lie before the first step.</param>
internal sealed record StreamedTensor(Tensor Tensor, int Rows, int Shift);
