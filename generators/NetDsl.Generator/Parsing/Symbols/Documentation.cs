using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>Whether the user documented a declaration. A generated comment on the same property would hide the user's.</summary>
internal static class Documentation
{
    /// <summary>
    /// Reads the text of the comments, since a build without a documentation file parses <c>///</c> as a plain comment.
    /// </summary>
    public static bool IsAbove(SyntaxNode declaration) =>
        declaration.GetLeadingTrivia().Any(trivia => IsDocumentation(trivia.ToFullString()));

    private static bool IsDocumentation(string comment) =>
        (Starts(comment, "///") && !Starts(comment, "////"))
        || (Starts(comment, "/**") && !Starts(comment, "/**/") && !Starts(comment, "/***"));

    private static bool Starts(string comment, string mark) => comment.StartsWith(mark, StringComparison.Ordinal);
}
