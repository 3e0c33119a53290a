namespace NetDsl.Generator.Tests.Kills;

/// <summary>A change of generated text: in the lines of a method that hold a text, another one stands in its place.</summary>
/// <param name="File">The layer, or nothing for the file of the network.</param>
/// <param name="Method">The method.</param>
/// <param name="From">The text.</param>
/// <param name="To">What stands in its place; null where the whole statement is deleted.</param>
/// <param name="Line">Which of the lines that hold the text, from 0; null for all.</param>
internal sealed record Change(string File, string Method, string From, string? To, int? Line = null);
