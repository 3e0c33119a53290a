namespace NetDsl.Page.Tests;

/// <summary>Two numbers in the course of time.</summary>
[Network]
public sealed partial class Course
{
    [Input(8, 2)] public partial Layer Measured { get; }
    [Gru(3, LastOnly = true)] public partial Layer Memory { get; }
    [Dense(1)] public partial Layer Next { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
