using System.Text.RegularExpressions;

namespace NetDsl.Generator.Emission;

/// <summary>
/// A sum over all pairs, written out, compares an element with itself, too. The compiler takes that for a slip; whoever builds the
/// network cannot mend it.
/// </summary>
internal static class SelfComparisons
{
    private const string Header = "#nullable enable\n";
    private const string Allowed = "#pragma warning disable CS1718 // a sum over all pairs, written out, has pairs of one element\n";

    private static readonly Regex Comparison = new(@"\b(?<one>[A-Za-z_]\w*) ([<>]=?|[=!]=) \k<one>\b", RegexOptions.CultureInvariant);

    /// <summary>The text of a file; with the warning off where it would come.</summary>
    public static string Allow(string text)
    {
        var header = text.IndexOf(Header, StringComparison.Ordinal) + Header.Length;
        return header >= Header.Length && Comparison.IsMatch(text) ? text.Insert(header, Allowed) : text;
    }
}
