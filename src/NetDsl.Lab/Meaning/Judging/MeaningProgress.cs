namespace NetDsl.Lab;

/// <summary>How far a study is.</summary>
/// <param name="Stage">What is being done: <c>labels permuted</c>.</param>
/// <param name="Done">How many of it are done.</param>
/// <param name="Total">How many they are.</param>
public readonly record struct MeaningProgress(string Stage, int Done, int Total);
