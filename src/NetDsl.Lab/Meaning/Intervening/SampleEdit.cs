namespace NetDsl.Lab;

/// <summary>Makes of a sample one in which a concept is switched, and all else is as it was: a loop opened, a stroke drawn anew.</summary>
/// <param name="sample">The sample as it is.</param>
/// <param name="edited">Where the values of the edited sample go, as many.</param>
/// <returns>Whether it could be made of this sample; it is left out else.</returns>
public delegate bool SampleEdit(OriginalSample sample, Span<float> edited);
