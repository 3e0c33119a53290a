namespace NetDsl.Lab.Tests;

/// <summary>A mistake that is made on purpose: a text of a file of the lab, and what stands in its place.</summary>
/// <param name="File">The file below <c>src/NetDsl.Lab</c>.</param>
/// <param name="Right">What it says; once.</param>
/// <param name="Wrong">What it is made to say.</param>
/// <param name="Mistake">What kind of mistake that is.</param>
internal sealed record Mutant(string File, string Right, string Wrong, string Mistake);
