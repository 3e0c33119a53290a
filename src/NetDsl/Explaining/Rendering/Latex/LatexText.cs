using System.Globalization;
using System.Text;

namespace NetDsl.Rendering;

/// <summary>Running text for LaTeX: what it reads as commands is escaped, and signs that its fonts have in formulas alone are formulas.</summary>
internal static class LatexText
{
    /// <summary>A letter that stands for a low line within a name.</summary>
    public const char LowLine = 'ـ';

    private const string Greek = "αβγδεζηθικλμνξοπρςστυφχψω";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly string[] GreekNames =
    [
        "alpha", "beta", "gamma", "delta", "varepsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "mathit{o}", "pi",
        "rho", "varsigma", "sigma", "tau", "upsilon", "varphi", "chi", "psi", "omega",
    ];

    private static readonly Dictionary<char, string> Signs = new()
    {
        ['−'] = "-",
        ['-'] = "-",
        ['·'] = @"\cdot",
        ['×'] = @"\times",
        ['→'] = @"\to",
        ['←'] = @"\leftarrow",
        ['≤'] = @"\le",
        ['≥'] = @"\ge",
        ['≠'] = @"\ne",
        ['<'] = "<",
        ['>'] = ">",
        ['|'] = "|",
        ['∂'] = @"\partial",
        ['∞'] = @"\infty",
        ['Σ'] = @"\Sigma",
        ['Δ'] = @"\Delta",
        ['√'] = @"\surd",
        ['±'] = @"\pm",
        ['½'] = @"\tfrac{1}{2}",
        ['ℓ'] = @"\ell",
        ['′'] = "'",
        ['✓'] = @"\checkmark",
        ['✗'] = @"\boldsymbol{\times}",
        ['⌊'] = @"\lfloor",
        ['⌋'] = @"\rfloor",
        ['⌈'] = @"\lceil",
        ['⌉'] = @"\rceil",
    };

    private static readonly Dictionary<char, string> Escapes = new()
    {
        ['\\'] = @"\textbackslash{}",
        ['{'] = @"\{",
        ['}'] = @"\}",
        ['$'] = @"\$",
        ['&'] = @"\&",
        ['#'] = @"\#",
        ['^'] = @"\textasciicircum{}",
        ['_'] = @"\_",
        [LowLine] = @"\_",
        ['~'] = @"\textasciitilde{}",
        ['%'] = @"\%",
        ['…'] = @"\ldots{}",
        ['"'] = "''",
        ['-'] = "-",
    };

    /// <summary>Text as it can stand in a paragraph, a cell or a heading.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Escapes.TryGetValue(letter, out var escape))
                escaped.Append(escape);
            else if (Sign(letter) is { } sign)
                escaped.Append(CultureInfo.InvariantCulture, $@"\({sign}\)");
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A sign as it is written in a formula; null where it is none.</summary>
    public static string? Sign(char letter) =>
        Signs.TryGetValue(letter, out var sign) ? sign
        : Greek.IndexOf(letter) is >= 0 and var greek ? @"\" + GreekNames[greek]
        : Subscripts.IndexOf(letter) is >= 0 and var below ? $"{{}}_{below}"
        : Superscripts.IndexOf(letter) is >= 0 and var above ? $"{{}}^{above}"
        : null;
}
