using System.Text;

namespace NetDsl.Paging;

/// <summary>
/// Equations as MathML: <c>z[i,n] = Σₖ x[i,k]·W[k,n] + b[n]</c> with indices below, sums over what they run, fractions and roots. Each
/// name of a tensor is marked by <c>data-tensor</c>, so that a page can show what it stands for.
/// </summary>
internal sealed class MathMl
{
    private static readonly HashSet<string> Words = ["if", "else", "and", "or", "not"];

    private readonly MathTokens _tokens;
    private readonly StringBuilder _math = new();

    private MathMl(string equation) => _tokens = new MathTokens(equation);

    /// <summary>The equations of a text, each as a formula of its own.</summary>
    public static string Of(string equations) =>
        string.Concat(equations.Split("; ").Select(equation => $"<math display=\"block\">{new MathMl(equation).Row("")}</math>"));

    // Up to a closing bracket, or to the end.
    private string Row(string end)
    {
        var start = _math.Length;
        while (_tokens.Next is { Length: > 0 } next && next != end)
            Item();
        _tokens.Skip(end);
        var row = _math.ToString(start, _math.Length - start);
        _math.Length = start;
        return row;
    }

    private void Item()
    {
        var item = Operand();
        if (item is null)
        {
            _math.Append(Operator(_tokens.Take()));
            return;
        }

        // A fraction is what stands on both sides of the bar alone: a/b·c is a fraction times c.
        if (_tokens.Next == "/")
        {
            _tokens.Take();
            item = $"<mfrac><mrow>{Bare(item)}</mrow><mrow>{Bare(Operand() ?? "")}</mrow></mfrac>";
        }

        _math.Append(item);
    }

    private static string Operator(string sign) => Words.Contains(sign) ? $"<mtext>&#160;{sign}&#160;</mtext>" : $"<mo>{Escape(sign)}</mo>";

    /// <summary>A name, a number, a sum sign, a root or what stands in brackets; null for all else.</summary>
    private string? Operand()
    {
        var token = _tokens.Next;
        if (token.Length == 0)
            return null;
        if (token == "(")
            return Raised($"<mrow><mo>(</mo>{Bracketed()}<mo>)</mo></mrow>");
        if (token == "√")
        {
            _tokens.Take();
            return $"<msqrt>{Bare(Operand() ?? "")}</msqrt>";
        }

        if (char.IsDigit(token[0]) || token == "∞")
            return Raised($"<mn>{_tokens.Take()}</mn>");
        if (token is "Σ" or "max" or "argmax" or "min")
            return Over(_tokens.Take());
        return token.StartsWith("∂L/∂", StringComparison.Ordinal) || (char.IsLetter(token[0]) && !Words.Contains(token)) ? Name(_tokens.Take()) : null;
    }

    private string Bracketed()
    {
        _tokens.Take();
        return Row(")");
    }

    /// <summary>A sum or maximum, over the indices that stand below it.</summary>
    private string Over(string sign)
    {
        var symbol = sign == "Σ" ? "<mo>∑</mo>" : $"<mo>{sign}</mo>";
        return _tokens.Subscript() is { Count: > 0 } indices
            ? $"<munder>{symbol}<mrow>{string.Join("<mo>,</mo>", indices.Select(index => $"<mi>{index}</mi>"))}</mrow></munder>"
            : symbol;
    }

    private string Name(string name)
    {
        // Greek and single letters are variables, the rest is called by its name.
        var derivative = name.StartsWith("∂L/∂", StringComparison.Ordinal);
        var tensor = derivative ? name[4..] : name;
        var letters = $"<mi{(tensor.Length > 1 ? " mathvariant=\"normal\"" : "")}>{Escape(tensor)}</mi>";
        if (_tokens.Subscript() is { Count: > 0 } indices)
            letters = $"<msub>{letters}<mrow>{string.Concat(indices.Select(index => $"<mi>{index}</mi>"))}</mrow></msub>";
        if (_tokens.Next == "[")
        {
            _tokens.Take();
            letters = $"<msub>{letters}<mrow>{Row("]")}</mrow></msub>";
        }

        var marked = derivative ? $"<mfrac><mrow><mo>∂</mo><mi>L</mi></mrow><mrow><mo>∂</mo>{letters}</mrow></mfrac>" : letters;
        if (tensor.Length > 1 && _tokens.Next != "(")
            marked = $"<mrow data-tensor=\"{Escape(name)}\">{marked}</mrow>";
        else if (_tokens.Next == "(")
            marked += $"<mo>(</mo>{Bracketed()}<mo>)</mo>";
        return Raised($"<mrow>{marked}</mrow>");
    }

    private string Raised(string operand) =>
        _tokens.Superscript() is { Length: > 0 } power ? $"<msup>{operand}<mn>{power}</mn></msup>" : operand;

    // What a bar or root holds together needs no brackets.
    private static string Bare(string operand)
    {
        const string Open = "<mrow><mo>(</mo>";
        const string Close = "<mo>)</mo></mrow>";
        return operand.StartsWith(Open, StringComparison.Ordinal) && operand.EndsWith(Close, StringComparison.Ordinal)
            ? operand[Open.Length..^Close.Length]
            : operand;
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
