using System.Text;
using System.Text.RegularExpressions;

namespace NetDsl.Generator.Emission;

/// <summary>Writes indented C# with line feeds, one blank line after a block, never two in a row, none at the start or end of a block.</summary>
internal sealed class CodeWriter
{
    private const string Indent = "    ";

    /// <summary>What must stand in braces: a declaration of a local.</summary>
    private static readonly Regex Declaration = new(@"^(ref )?[\w.<>]+ @?\w+ = ", RegexOptions.CultureInvariant);

    private readonly StringBuilder _text = new();

    /// <summary>The loops that are open, each with the place of its brace and the lines that stand in it.</summary>
    private readonly Stack<(int Brace, int Body, int Lines)> _loops = new();

    private int _depth;
    private bool _blankLineDue;
    private bool _atBlockStart = true;
    private bool _atBlockEnd;

    /// <summary>Writes a line, in several where it would be too long; several where the text holds line feeds.</summary>
    public void Line(string text)
    {
        var lines = text.Split('\n').SelectMany(line => LineBreaks.Of(line, _depth * Indent.Length)).ToList();

        // A statement of several lines stands in braces.
        Count(Math.Min(2, lines.Count));
        foreach (var line in lines)
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

    /// <summary>Writes a call as a statement, with an argument a line where one line would be too long.</summary>
    public void Call(string method, IEnumerable<string> arguments)
    {
        var list = arguments.ToList();
        var line = $"{method}({string.Join(", ", list)});";
        Line(line.Length + _depth * Indent.Length <= LineBreaks.Longest ? line : $"{method}(\n{Indent}{string.Join($",\n{Indent}", list)});");
    }

    /// <summary>Leaves one line blank before the next one.</summary>
    public void Blank() => _blankLineDue = true;

    /// <summary>The place here, with the blank line that is due in front of it; lines can be put in later.</summary>
    public int Mark()
    {
        if (_blankLineDue)
            _text.Append('\n');
        _blankLineDue = false;
        return _text.Length;
    }

    /// <summary>Puts lines in at a place at which nothing is open.</summary>
    public void Insert(int mark, IEnumerable<string> lines) => _text.Insert(mark, string.Concat(lines.Select(line => line + "\n")));

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

    /// <summary>Opens a loop, which the result's disposal closes; a single statement in it stands without braces.</summary>
    public LoopScope Loop(string header)
    {
        Line(header);
        var brace = _text.Length;
        Line("{");
        _loops.Push((brace, _text.Length, 0));
        _depth++;
        _atBlockStart = true;
        return new LoopScope(this);
    }

    public override string ToString() => _text.ToString();

    private void Close(string closing)
    {
        _blankLineDue = false;
        _depth--;
        Line(closing);

        // What was declared is used in the next line, mostly.
        _atBlockEnd = closing != "};";
    }

    private void Count(int lines)
    {
        if (_loops.Count == 0)
            return;
        var (brace, body, known) = _loops.Pop();
        _loops.Push((brace, body, known + lines));
    }

    private void CloseLoop()
    {
        var (brace, body, lines) = _loops.Pop();
        if (lines != 1 || Declaration.IsMatch(_text.ToString(body, _text.Length - body).TrimStart()))
        {
            Close("}");

            // With its braces it is one statement of the loop around it.
            Count(-2);
            return;
        }

        _text.Remove(brace, body - brace);
        _blankLineDue = false;
        _depth--;
        _atBlockEnd = true;
        Count(-1);
    }

    /// <summary>An open loop.</summary>
    internal readonly struct LoopScope(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.CloseLoop();
    }

    /// <summary>An open brace.</summary>
    internal readonly struct BlockScope(CodeWriter? writer, string closing) : IDisposable
    {
        public void Dispose() => writer?.Close(closing);
    }
}
