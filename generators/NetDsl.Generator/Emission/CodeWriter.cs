using System.Text;

namespace NetDsl.Generator.Emission;

/// <summary>Writes indented C# with line feeds, one blank line after a block, never two in a row, none at the start or end of a block.</summary>
internal sealed class CodeWriter
{
    private const string Indent = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blankLineDue;
    private bool _atBlockStart = true;
    private bool _atBlockEnd;

    /// <summary>Writes one line, or several where the text holds line feeds.</summary>
    public void Line(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if ((_blankLineDue || (_atBlockEnd && !line.StartsWith("}", StringComparison.Ordinal))) && !_atBlockStart)
                _text.Append('\n');
            _blankLineDue = false;
            _atBlockStart = false;
            _atBlockEnd = false;
            if (line.Length > 0)
            {
                for (var i = 0; i < _depth; i++)
                    _text.Append(Indent);
                _text.Append(line);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Leaves one line blank before the next one.</summary>
    public void Blank() => _blankLineDue = true;

    /// <summary>Opens a brace, which the result's disposal closes, under an optional header.</summary>
    public BlockScope Block(string? header = null, string closing = "}", string opening = "{")
    {
        if (header is not null)
            Line(header);
        Line(opening);
        _depth++;
        _atBlockStart = true;
        return new BlockScope(this, closing);
    }

    public override string ToString() => _text.ToString();

    private void Close(string closing)
    {
        _blankLineDue = false;
        _depth--;
        Line(closing);
        _atBlockEnd = true;
    }

    /// <summary>An open brace.</summary>
    internal readonly struct BlockScope(CodeWriter? writer, string closing) : IDisposable
    {
        public void Dispose() => writer?.Close(closing);
    }
}
