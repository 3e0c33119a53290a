using System.Globalization;

namespace NetDsl.Generator.IndexNotation;

/// <summary>A sum of letters with whole factors: the <c>2·i+u-1</c> between two brackets.</summary>
/// <param name="Terms">The letters and their factors, none of them 0, each letter once.</param>
/// <param name="Shift">The constant.</param>
internal sealed record LetterForm(EquatableArray<LetterTerm> Terms, int Shift)
{
    /// <summary>A letter alone.</summary>
    public static LetterForm Of(string letter) => new([new(letter, 1)], 0);

    /// <summary>The letter, where it stands alone.</summary>
    public string? Plain => Shift == 0 && Terms is [{ Factor: 1 } only] ? only.Letter : null;

    public static implicit operator LetterForm(int constant) => new([], constant);

    public static LetterForm operator +(LetterForm left, LetterForm right) => new(
        left.Terms.Concat(right.Terms)
            .GroupBy(term => term.Letter)
            .Select(group => new LetterTerm(group.Key, group.Sum(term => term.Factor)))
            .Where(term => term.Factor != 0)
            .ToEquatableArray(),
        left.Shift + right.Shift);

    public static LetterForm operator *(LetterForm form, int factor) => factor == 0
        ? (LetterForm)0
        : new(form.Terms.Select(term => term with { Factor = term.Factor * factor }).ToEquatableArray(), form.Shift * factor);

    public override string ToString()
    {
        var text = "";
        foreach (var (letter, factor) in Terms.Select(term => (term.Letter, term.Factor)))
        {
            var size = Math.Abs(factor);
            text += (factor < 0 ? "-" : text.Length == 0 ? "" : "+")
                + (size == 1 ? "" : size.ToString(CultureInfo.InvariantCulture) + "·")
                + letter;
        }

        return text.Length == 0 || Shift != 0 ? text + Shift.ToString(text.Length == 0 ? "0" : "+0;-0", CultureInfo.InvariantCulture) : text;
    }
}
