using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generator;

/// <summary>Names as C# writes them.</summary>
internal static class Identifier
{
    /// <summary>A name with @ before it where it is a word of C#, be it everywhere (<c>event</c>) or in places (<c>field</c>).</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;
}
