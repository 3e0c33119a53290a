using System.Globalization;
using System.Text;
using NetDsl.Paging;

namespace NetDsl.Rendering;

/// <summary>
/// Printed formulas as LaTeX: <c>Σₖ x[k]·W[k,3]</c> is <c>\sum_{k} x_{k} \cdot W_{k,3}</c>. They stay in the line as they are
/// printed, so that a long one can be broken between its terms.
/// </summary>
internal sealed class LatexFormula
{
    private const string Derivative = "∂L/∂";

    /// <summary>The letters below the bar of a root, at most.</summary>
    private const int LongestRoot = 48;

    private static readonly HashSet<string> Words = ["if", "else", "and", "or", "not", "more", "none", "above"];

    private readonly MathTokens _tokens;

    /// <summary>Whether a number stands before, so that a minus is an operation.</summary>
    private bool _isBehindNumber;
    private bool _isBehindComma;

    private LatexFormula(string formula) => _tokens = new MathTokens(formula);

    /// <summary>The formula in pieces, between which lines may end.</summary>
    public static IReadOnlyList<LatexPart> Parts(string formula) =>
        [.. new LatexFormula(Prepared(formula)).Row("")];

    /// <summary>The formula in one line.</summary>
    public static string Write(string formula) => Join(Parts(formula));

    // A formula would set 1,234 as two numbers. A low line in a name is none before an index, as in Σ_d.
    private static string Prepared(string formula)
    {
        var prepared = new StringBuilder(formula.Length);
        for (var i = 0; i < formula.Length; i++)
        {
            if (formula[i] == '_' && i > 0 && char.IsLetterOrDigit(formula[i - 1]) && formula[i - 1] != 'Σ')
                prepared.Append(LatexText.LowLine);
            else if (formula[i] != ',' || !IsInCount(formula, i))
                prepared.Append(formula[i]);
        }

        return prepared.ToString();
    }

    /// <summary>Whether a comma stands in a number such as <c>1,234 more</c>, and not between indices.</summary>
    private static bool IsInCount(string formula, int comma)
    {
        var end = comma + 1;
        while (end < formula.Length && (char.IsDigit(formula[end]) || formula[end] == ','))
            end++;
        return comma > 0 && char.IsDigit(formula[comma - 1]) && formula.AsSpan(end).StartsWith(" more");
    }

    private static LatexPart Joined(IReadOnlyList<LatexPart> parts) => new(Join(parts), parts.Sum(part => part.Width));

    private static string Join(IEnumerable<LatexPart> parts) => string.Concat(parts.Select(part => part.Latex));

    /// <summary>Up to a sign that closes no bracket within, or to the end.</summary>
    private IEnumerable<LatexPart> Row(string end)
    {
        for (var open = 0; _tokens.Next is { Length: > 0 } next && (next != end || open > 0);)
        {
            foreach (var part in next is "√" or "∛" ? Root(_tokens.Take()) : [Part(next)])
                yield return part with { Depth = part.Depth + open };
            open += next == "(" ? 1 : next == ")" ? -1 : 0;
        }

        _tokens.Skip(end);
    }

    private LatexPart Part(string token)
    {
        var isBehindComma = _isBehindComma;
        _isBehindComma = token == ",";
        return Read(token) is var part && isBehindComma ? part with { BeginsLine = true } : part;
    }

    private LatexPart Read(string token)
    {
        var isBehindNumber = _isBehindNumber;
        _isBehindNumber = (!Words.Contains(token) && (char.IsLetterOrDigit(token[0]) || token is ")" or "]" or "∞" or "√" or "∛" || token.StartsWith(Derivative, StringComparison.Ordinal)))
            || (token == "|" && isBehindNumber);
        if (Words.Contains(token))
            return new($@"\text{{ {_tokens.Take()} }}", token.Length + 2, BeginsLine: token is "if" or "else");
        if (token is "√" or "∛")
            return Joined(Root(_tokens.Take()));
        if (char.IsDigit(token[0]))
            return Raised(Number());
        if (token is "Σ" or "max" or "argmax" or "min")
            return Over(_tokens.Take());
        if (char.IsLetter(token[0]) || token.StartsWith(Derivative, StringComparison.Ordinal))
            return Raised(Name(_tokens.Take()));
        return Operator(_tokens.Take(), isBehindNumber);
    }

    private LatexPart Operator(string sign, bool isBehindNumber) => sign switch
    {
        "+=" => new(@"\mathrel{+}=", 3),
        "^" => new($"^{{{Join(Operand())}}}", 1),
        "+" or "−" => new($" {LatexText.Sign(sign[0]) ?? sign} ", isBehindNumber ? 3 : 1, BeginsLine: isBehindNumber),
        "/" or "·" => new($" {LatexText.Sign(sign[0]) ?? sign} ", 2, BeginsLine: true, IsFactor: true),
        "," => new(", ", 2),
        ")" => Raised(new(")", 1)),
        "=" or "(" or "[" or "]" or "!" or "?" or ":" or ";" or "." or "*" => new(sign, 1),
        _ => new(LatexText.Sign(sign[0]) is { } known ? $" {known} " : $@"\text{{{LatexText.Escape(sign)}}}", 1),
    };

    /// <summary>What stands behind a sign that holds one operand: a number, a name, or what is in brackets, without these.</summary>
    private IReadOnlyList<LatexPart> Operand()
    {
        if (_tokens.Next is not { Length: > 0 } next)
            return [];
        if (next != "(")
            return [Part(next)];
        _tokens.Take();
        return [.. Row(")")];
    }

    /// <summary>A root; a long one, whose line may not end below the bar, as a power: (a + b)^{1/2}.</summary>
    private IReadOnlyList<LatexPart> Root(string sign)
    {
        var operand = Operand();
        _isBehindNumber = true;
        var whole = Joined(operand);
        if (whole.Width <= LongestRoot)
            return [new($@"\sqrt{(sign == "∛" ? "[3]" : "")}{{{whole.Latex}}}", whole.Width + 1)];
        return [new("(", 1), .. operand.Select(part => part with { Depth = part.Depth + 1 }), new($")^{{1/{(sign == "∛" ? 3 : 2)}}}", 3)];
    }

    /// <summary>1.5e−7 is 1.5 · 10⁻⁷.</summary>
    private LatexPart Number()
    {
        var digits = _tokens.Take();
        if (_tokens.Next is not ['e', ..] exponent || exponent[1..].Any(letter => !char.IsDigit(letter)))
            return new(digits, digits.Length);
        var power = _tokens.Take()[1..];
        if (power.Length == 0)
            power = _tokens.Take().Replace('−', '-') + _tokens.Take();
        return new($@"{digits} \cdot 10^{{{power}}}", digits.Length + power.Length + 3);
    }

    /// <summary>A sum or maximum, over the indices that stand below it.</summary>
    private LatexPart Over(string sign)
    {
        var symbol = sign switch
        {
            "Σ" => @"\sum",
            "argmax" => @"\operatorname*{arg\,max}",
            _ => @"\" + sign,
        };
        var indices = string.Join(",", _tokens.Subscript().Select(LatexText.Escape));
        return new(indices.Length == 0 ? symbol + " " : $@"{symbol}_{{{indices}}} ", sign.Length + 2);
    }

    private LatexPart Name(string name)
    {
        var isDerivative = name.StartsWith(Derivative, StringComparison.Ordinal);
        var (tensor, width) = (isDerivative ? name[Derivative.Length..] : name, name.Length);
        var letters = tensor switch
        {
            [var letter] => LatexText.Sign(letter) is { } sign ? sign + " " : LatexText.Escape(tensor),
            _ when _tokens.Next == "(" => $@"\operatorname{{{LatexText.Escape(tensor)}}}",
            [.., '′'] => $@"{{\text{{{LatexText.Escape(tensor[..^1])}}}'}}",
            _ => $@"\text{{{LatexText.Escape(tensor)}}}",
        };
        if (_tokens.Subscript() is { Count: > 0 } below)
            letters = $"{{{letters}_{{{string.Concat(below.Select(LatexText.Escape))}}}}}";
        if (_tokens.Next == "[")
        {
            _tokens.Take();
            var indices = Join(Row("]")).Replace(", ", ",", StringComparison.Ordinal);
            letters = $"{{{letters}_{{{indices}}}}}";
            width += indices.Length;
        }

        _isBehindNumber = true;
        return isDerivative ? new($@"\frac{{\partial L}}{{\partial {letters}}}", width) : new(letters, width);
    }

    private LatexPart Raised(LatexPart part) => _tokens.Superscript() is { Length: > 0 } power
        ? new(string.Create(CultureInfo.InvariantCulture, $"{part.Latex}^{{{power.Replace('−', '-')}}}"), part.Width + power.Length, part.BeginsLine)
        : part;
}
