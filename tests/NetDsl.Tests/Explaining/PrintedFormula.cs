using System.Globalization;

namespace NetDsl.Tests.Explaining;

/// <summary>Computes what is printed, as a reader does who has the text alone.</summary>
internal sealed class PrintedFormula
{
    private readonly string _text;
    private int _at;

    private PrintedFormula(string text) => _text = text;

    /// <summary>The value of a formula with numbers: <c>0.5·1.25 − 3 more (0.2) + |−2|</c>.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static double Evaluate(string text)
    {
        var formula = new PrintedFormula(text);
        var value = formula.Choice();
        return formula._at == text.Length ? value : throw formula.Unreadable();
    }

    /// <summary><c>a if x &gt; 0 else b</c>.</summary>
    private double Choice()
    {
        var value = Sum();
        if (!Take(" if "))
            return value;
        var holds = Disjunction();
        Expect(" else ");
        var otherwise = Sum();
        return holds ? value : otherwise;
    }

    private bool Disjunction()
    {
        var holds = Conjunction();
        while (Take(" or "))
            holds |= Conjunction();
        return holds;
    }

    private bool Conjunction()
    {
        var holds = Condition();
        while (Take(" and "))
            holds &= Condition();
        return holds;
    }

    private bool Condition()
    {
        if (Take("not "))
            return !Condition();
        var start = _at;
        if (Take("("))
        {
            try
            {
                var inner = Disjunction();
                Expect(")");
                return inner;
            }
            catch (FormatException)
            {
                _at = start;
            }
        }

        var left = Sum();
        foreach (var (sign, holds) in new (string, Func<double, double, bool>)[]
        {
            (" < ", (x, y) => x < y), (" ≤ ", (x, y) => x <= y), (" > ", (x, y) => x > y), (" ≥ ", (x, y) => x >= y), (" = ", (x, y) => x == y), (" ≠ ", (x, y) => x != y),
        })
        {
            if (Take(sign))
                return holds(left, Sum());
        }

        throw Unreadable();
    }

    private double Sum()
    {
        var sum = Product();
        while (true)
        {
            if (Take(" + "))
                sum += Product();
            else if (Take(" − "))
                sum -= Product();
            else
                return sum;
        }
    }

    private double Product()
    {
        var negative = Take("−");
        var product = Power();
        while (true)
        {
            if (Take("·"))
                product *= Power();
            else if (Take(" / "))
                product /= Power();
            else
                return negative ? -product : product;
        }
    }

    private double Power()
    {
        var value = Atom();
        return Take("^") ? Math.Pow(value, Atom()) : value;
    }

    private double Atom()
    {
        if (Take("("))
            return Closed(Choice(), ")");
        if (Take("|"))
            return Math.Abs(Closed(Sum(), "|"));
        if (Take("⌊"))
            return Math.Floor(Closed(Sum(), "⌋"));
        if (Take("⌈"))
            return Math.Ceiling(Closed(Sum(), "⌉"));
        foreach (var (name, function) in Functions)
        {
            if (Take(name + "("))
                return function(Closed(Arguments(), ")"));
        }

        return Number();
    }

    private List<double> Arguments()
    {
        List<double> arguments = [Sum()];
        while (Take(", "))
        {
            var start = _at;
            while (_at < _text.Length && char.IsAsciiDigit(_text[_at]) | _text[_at] == ',')
                _at++;
            if (Take(" more, none above "))
                _ = Sum();
            else
            {
                _at = start;
                arguments.Add(Sum());
            }
        }

        return arguments;
    }

    private double Number()
    {
        if (Take("∞"))
            return double.PositiveInfinity;
        if (Take("NaN"))
            return double.NaN;
        var start = _at;
        Take("−");
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.' || IsInExponent()))
            _at++;

        // 1,234 more (0.5): the number of terms that are cut says nothing, their sum does.
        var end = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == ','))
            _at++;
        if (Take(" more ("))
            return Closed(Sum(), ")");
        _at = end;
        return double.TryParse(_text[start..end].Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable();
    }

    private bool IsInExponent() => _text[_at] == 'e' ? _at + 1 < _text.Length && (char.IsAsciiDigit(_text[_at + 1]) || _text[_at + 1] == '−') : _text[_at] == '−' && _text[_at - 1] == 'e';

    private T Closed<T>(T value, string end)
    {
        Expect(end);
        return value;
    }

    private bool Take(string token)
    {
        if (string.CompareOrdinal(_text, _at, token, 0, token.Length) != 0)
            return false;
        _at += token.Length;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token))
            throw Unreadable();
    }

    private FormatException Unreadable() => new($"cannot read {_text} from {_at} on: {_text[_at..]}");

    private static IEnumerable<(string Name, Func<List<double>, double> Function)> Functions =>
    [
        ("argmax", x => x.IndexOf(x.Max())), ("max", x => x.Max()), ("min", x => x.Min()), ("√", x => Math.Sqrt(x[0])), ("∛", x => Math.Cbrt(x[0])),
        ("ln", x => Math.Log(x[0])), ("log₂", x => Math.Log2(x[0])), ("log₁₀", x => Math.Log10(x[0])), ("σ", x => 1 / (1 + Math.Exp(-x[0]))),
        ("exp", x => Math.Exp(x[0])), ("tanh", x => Math.Tanh(x[0])), ("sin", x => Math.Sin(x[0])), ("cos", x => Math.Cos(x[0])),
        ("erf", x => VectorMath.Erf(x[0])), ("softplus", x => Math.Log(1 + Math.Exp(-Math.Abs(x[0]))) + Math.Max(x[0], 0)), ("sign", x => Math.Sign(x[0])),
    ];
}
