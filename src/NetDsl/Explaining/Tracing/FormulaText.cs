using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NetDsl.Tracing;

/// <summary>A formula with the indices of its element, which is written only where an arithmetic wants formulas. For generated code.</summary>
/// <typeparam name="TNumber">The arithmetic.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[InterpolatedStringHandler]
public readonly ref struct FormulaText<TNumber>
    where TNumber : ITracedNumber<TNumber>
{
    private readonly StringBuilder? _text;

    /// <summary>Begins the text.</summary>
    /// <param name="literalLength">The letters that stand in it.</param>
    /// <param name="formattedCount">The indices that are put in.</param>
    /// <param name="isWanted">Whether it is written.</param>
    public FormulaText(int literalLength, int formattedCount, out bool isWanted)
    {
        isWanted = TNumber.HasFormulas;
        if (isWanted)
            _text = new StringBuilder(literalLength + 4 * formattedCount);
    }

    /// <summary>Adds what stands between indices; of <c>0+u</c> the <c>u</c>.</summary>
    public void AppendLiteral(string text)
    {
        if (_text is [.., '[' or ';' or ',', '0'] && text is ['+' or '-', ..])
        {
            _text.Length--;
            text = text.TrimStart('+');
        }

        _text!.Append(text);
    }

    /// <summary>Adds an index.</summary>
    public void AppendFormatted(int index) => _text!.Append(index.ToString(CultureInfo.InvariantCulture).Replace('-', NumberText.Minus));

    /// <summary>The text.</summary>
    public override string ToString() => _text?.ToString() ?? "";
}
