using System.Text.RegularExpressions;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission.Fitting;

/// <summary>Turns warnings off in a generated file where they would come: whoever builds the network cannot mend them.</summary>
internal static class SilencedWarnings
{
    private const string Header = "#nullable enable\n";

    private static readonly Regex SelfComparison = new(@"\b(?<one>[A-Za-z_]\w*) ([<>]=?|[=!]=) \k<one>\b", RegexOptions.CultureInvariant);

    public static string Write(string text, SourceContext context)
    {
        var header = text.IndexOf(Header, StringComparison.Ordinal) + Header.Length;
        return header < Header.Length ? text : text.Insert(header, string.Concat(Of(text, context).Select(warning => $"#pragma warning disable {warning}\n")));
    }

    private static IEnumerable<string> Of(string text, SourceContext context)
    {
        if (SelfComparison.IsMatch(text))
            yield return "CS1718 // a sum over all pairs, written out, has pairs of one element";
        if (text.Contains("=> field ??=") && context.Members.Contains(ReservedNames.Field))
            yield return "CS9258 // field means what the property remembers, whatever else is called so";
        if (context.HasUnsetMembers)
            yield return "CS8618 // NETDSL036 says at a member that nothing sets it";
        if (context.IsClsCompliant)
            yield return "CS3001, CS3002, CS3003, CS3009, CS3016, CS3024 // layers have no counterpart in other languages";
    }
}
