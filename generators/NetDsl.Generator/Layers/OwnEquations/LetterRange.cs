using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>Between which values a subscript of letters lies, once their extents are known.</summary>
internal static class LetterRange
{
    public static long Minimum(this LetterForm form, IReadOnlyDictionary<string, int> extents) =>
        form.Shift + form.Terms.Sum(term => Math.Min(0, term.Factor * (extents[term.Letter] - 1L)));

    public static long Maximum(this LetterForm form, IReadOnlyDictionary<string, int> extents) =>
        form.Shift + form.Terms.Sum(term => Math.Max(0, term.Factor * (extents[term.Letter] - 1L)));
}
