namespace NetDsl.Lab;

/// <summary>How much of a concept is in what a network predicts.</summary>
/// <param name="prediction">The prediction of one observation: of a sample, or of a place of a sequence.</param>
/// <returns>A number that grows with the concept, such as the probability of the classes in which it holds.</returns>
public delegate double OutputReadout(ReadOnlySpan<float> prediction);
