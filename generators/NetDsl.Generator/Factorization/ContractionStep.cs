namespace NetDsl.Generator.Factorization;

/// <summary>
/// Multiplies two factors and sums over the indices that nothing after it needs. The result is appended to the factors.
/// </summary>
/// <param name="First">The number of a factor.</param>
/// <param name="Second">The number of another one; null where one factor alone is summed.</param>
internal sealed record ContractionStep(int First, int? Second);
