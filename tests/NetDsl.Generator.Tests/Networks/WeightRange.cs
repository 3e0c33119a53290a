namespace NetDsl.Generator.Tests;

/// <summary>Between which numbers weights and biases are drawn.</summary>
internal readonly record struct WeightRange(double Smallest, double Largest);
