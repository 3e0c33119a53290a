namespace NetDsl;

/// <summary>A step of a training that was recorded.</summary>
/// <param name="Step">How many steps had been taken.</param>
/// <param name="Explanation">What the network computed then.</param>
public sealed record RecordedStep(long Step, Explanation Explanation);
