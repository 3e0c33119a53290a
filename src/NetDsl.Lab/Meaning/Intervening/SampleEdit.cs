namespace NetDsl.Lab;

/// <summary>Makes of a sample one in which a concept is switched, and all else is as it was: a loop opened, a stroke drawn anew.</summary>
/// <param name="sample">The values of all inputs.</param>
/// <param name="label">The label.</param>
/// <param name="holds">Whether the concept holds for the sample; for the edited one the opposite is to hold.</param>
/// <param name="edited">Where the edited sample goes.</param>
/// <returns>Whether it could be made of this sample; it is left out else.</returns>
public delegate bool SampleEdit(ReadOnlySpan<float> sample, int label, bool holds, Span<float> edited);
