using Xunit;

namespace NetDsl.Tests;

/// <summary>Reads LaTeX as far as an engine would stop: braces, environments, and signs that mean something else than they show.</summary>
internal sealed class LatexSource
{
    private readonly string _text;
    private readonly Stack<string> _open = new();
    private int _at;

    private LatexSource(string text) => _text = text;

    /// <summary>Fails where an engine would, with the line.</summary>
    public static void Check(string text) => new LatexSource(text).Read();

    /// <summary>Whether formulas are read here; <c>\text</c> within one is text again.</summary>
    private bool IsMath => _open.FirstOrDefault(open => open is "align*" or @"\(" or "text") is "align*" or @"\(";

    private void Read()
    {
        for (; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case '\\':
                    Command();
                    break;
                case '{':
                    _open.Push("{");
                    break;
                case '}':
                    Close("{", "text");
                    break;
                case '_' or '^':
                    Assert.True(IsMath, Where($"{_text[_at]} in text"));
                    Assert.True(_text[_at + 1] is not ('_' or '^' or '}' or ' '), Where("nothing below or above"));
                    break;
                case '&':
                    Assert.True(_open.Peek() is "align*" or "longtable", Where("a column outside of a table"));
                    break;
                case '$' or '#' or '%' or '~' or '"':
                    Assert.Fail(Where($"{_text[_at]} is no letter"));
                    break;
                case var letter:
                    Assert.True(letter < 0x250, Where($"{letter} is in no font"));
                    break;
            }
        }

        Assert.Empty(_open);
    }

    private void Command()
    {
        var end = _at + 1;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        var name = _text[(_at + 1)..Math.Max(end, _at + 2)];
        if (name is "begin" or "end")
        {
            var close = _text.IndexOf('}', end);
            var environment = _text[(end + 1)..close];
            if (name == "begin")
                _open.Push(environment);
            else
                Close(environment);
            _at = close;
            return;
        }

        if (name == "(")
            _open.Push(@"\(");
        else if (name == ")")
            Close(@"\(");
        _at += name.Length;
        if (name is not ("text" or "operatorname" or "textbf"))
            return;
        _at += _text[_at + 1] == '*' ? 2 : 1;
        Assert.Equal('{', _text[_at]);
        _open.Push("text");
    }

    private void Close(params string[] expected) =>
        Assert.True(_open.TryPop(out var open) && expected.Contains(open), Where($"{open} is open"));

    private string Where(string what) => $"{what}: {_text[Math.Max(0, _at - 60)..Math.Min(_text.Length, _at + 60)]}";
}
