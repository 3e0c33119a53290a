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

    /// <summary>A name with dots, <c>Body1.Conv.Weights</c>, as one word: <c>Body1ConvWeights</c>.</summary>
    public static string OfPath(string path) => path.IndexOf('.') < 0 ? path : string.Concat(path.Split('.').Select(Capitalise));

    /// <summary>What stands before each underscore of a name: of <c>Forward_z_2</c>, <c>Forward</c> and <c>Forward_z</c>.</summary>
    public static IEnumerable<string> Stems(string name) => Enumerable.Range(0, name.Length).Where(i => name[i] == '_').Select(i => name.Substring(0, i));

    public static string Capitalise(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1);
}
