namespace NetDsl.Generator.Scheduling;

/// <summary>A loop for each index and one element at a time: for what nothing else computes.</summary>
internal sealed record ScalarLoops(Nest Nest) : Loops(Nest);
