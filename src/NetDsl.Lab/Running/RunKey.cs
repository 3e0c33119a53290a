namespace NetDsl.Lab;

/// <summary>What is one run.</summary>
/// <param name="Claim">The hash of what was declared.</param>
/// <param name="Cell">The arm.</param>
/// <param name="Task">The task.</param>
/// <param name="Seed">The seed.</param>
internal sealed record RunKey(string Claim, int Cell, string Task, int Seed);
