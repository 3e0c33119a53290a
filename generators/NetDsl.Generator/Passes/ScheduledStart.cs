namespace NetDsl.Generator.Passes;

/// <summary>What a stream computes of a layer before its first step.</summary>
internal sealed record ScheduledStart(string Layer, IReadOnlyList<KernelMethod> Methods);
