using Microsoft.CodeAnalysis;

namespace NetDsl.CodeFixes;

/// <summary>A node that is put in for another one.</summary>
/// <param name="Title">What the light bulb says.</param>
/// <param name="Old">The node of the document.</param>
/// <param name="New">The node that replaces it.</param>
internal sealed record Mend(string Title, SyntaxNode Old, SyntaxNode New);
