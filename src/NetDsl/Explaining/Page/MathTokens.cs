namespace NetDsl.Paging;

/// <summary>The words and signs of an equation, one after another.</summary>
internal sealed class MathTokens(string text)
{
    private const string Derivative = "∂L/∂";
    private const string Subscripts = "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₀₁₂₃₄₅₆₇₈₉";
    private const string Letters = "aehijklmnoprstuvx0123456789";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private const string Digits = "0123456789−";

    private int _at;

    /// <summary>The next one; empty at the end.</summary>
    public string Next
    {
        get
        {
            while (_at < text.Length && text[_at] == ' ')
                _at++;
            return text[_at..End()];
        }
    }

    /// <summary>Goes on behind the next one.</summary>
    public string Take()
    {
        var next = Next;
        _at += next.Length;
        return next;
    }

    /// <summary>Goes on behind a sign, if it is there.</summary>
    public void Skip(string sign)
    {
        if (sign.Length > 0 && Next == sign)
            Take();
    }

    /// <summary>The indices that stand below the line here: <c>ᵤᵥₖ</c>, or <c>_d</c> and <c>_(b,c)</c> where there are no such letters.</summary>
    public IReadOnlyList<string> Subscript()
    {
        if (_at == text.Length || text[_at] != '_')
            return [.. Mapped(Subscripts, Letters).Select(letter => letter.ToString())];
        _at++;
        if (Next != "(")
            return [Take()];
        var (from, end) = (_at + 1, text.IndexOf(')', _at));
        _at = end + 1;
        return text[from..end].Split(',');
    }

    /// <summary>The digits that stand above the line here.</summary>
    public string Superscript() => Mapped(Superscripts, Digits);

    private string Mapped(string from, string to)
    {
        var start = _at;
        while (_at < text.Length && from.Contains(text[_at]))
            _at++;
        return string.Concat(text[start.._at].Select(letter => to[from.IndexOf(letter)]));
    }

    private int End()
    {
        if (_at == text.Length)
            return _at;
        if (text.AsSpan(_at).StartsWith(Derivative))
            return Name(_at + Derivative.Length);
        if (char.IsDigit(text[_at]))
            return While(_at, letter => char.IsDigit(letter) || letter == '.');
        if (text.AsSpan(_at).StartsWith("+="))
            return _at + 2;
        return text[_at] == 'Σ' || !char.IsLetter(text[_at]) ? _at + 1 : Name(_at);
    }

    // Letters of the line itself, digits within, and a dot where another letter follows.
    private int Name(int start)
    {
        var end = While(start, letter => (char.IsLetterOrDigit(letter) || letter == '′') && !Subscripts.Contains(letter) && letter != 'Σ');
        return end < text.Length - 1 && text[end] == '.' && char.IsLetter(text[end + 1]) ? Name(end + 1) : end;
    }

    private int While(int start, Func<char, bool> holds)
    {
        while (start < text.Length && holds(text[start]))
            start++;
        return start;
    }
}
