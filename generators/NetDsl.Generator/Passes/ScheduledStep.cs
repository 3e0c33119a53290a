namespace NetDsl.Generator.Passes;

/// <summary>What a stream computes of a layer at each step.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Delay">How many steps must have come before: at step t, step t − delay is computed.</param>
/// <param name="Methods">How.</param>
internal sealed record ScheduledStep(string Layer, int Delay, IReadOnlyList<KernelMethod> Methods);
