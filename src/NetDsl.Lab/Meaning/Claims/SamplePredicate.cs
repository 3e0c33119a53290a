namespace NetDsl.Lab;

/// <summary>Whether a concept holds for a sample.</summary>
/// <param name="sample">The values of all inputs.</param>
/// <param name="label">The label.</param>
public delegate bool SamplePredicate(ReadOnlySpan<float> sample, int label);
