using System.Globalization;
using System.Numerics;

namespace NetDsl.Data;

/// <summary>A column of a table whose texts are known: how its fields become numbers, and its numbers those of a sample.</summary>
/// <param name="Name">The name in the header, or the position from 1.</param>
/// <param name="Role">What the column is to the network.</param>
/// <param name="Categories">The texts in the order of their numbers; null where the column holds none.</param>
/// <param name="Format">How dates are written.</param>
internal sealed record TableColumn(string Name, ColumnRole Role, IReadOnlyList<string>? Categories, string? Format)
{
    private Vocabulary? _vocabulary;

    public bool IsTarget => Role is ColumnRole.Target or ColumnRole.Label;

    /// <summary>Whether a field that is missing can be put in.</summary>
    public bool HasMean => Role is ColumnRole.Number or ColumnRole.Date;

    /// <summary>How many numbers of a sample or target stand for a field.</summary>
    public int Width => IsOneHot ? Categories!.Count : 1;

    /// <summary>A name for each of these numbers.</summary>
    public IEnumerable<string> Names => IsOneHot ? Categories!.Select(text => $"{Name}={text}") : [Name];

    /// <summary>What a field should be.</summary>
    public string Expected => Role switch
    {
        ColumnRole.Date => $"a date as {Format}",
        ColumnRole.Number or ColumnRole.Target => "a finite number",
        _ => $"one of {MessageText.List([.. Categories!])}",
    };

    private bool IsOneHot => Role is ColumnRole.Category or ColumnRole.Label;

    /// <summary>Turns a field into a number: itself, a number of days, or the code of a text.</summary>
    public bool TryParse(ReadOnlySpan<char> field, NumberFormatInfo format, out double number)
    {
        if (Categories is null)
            return FieldText.TryParse(field, Format, format, out number);
        _vocabulary ??= Vocabulary.Of(Categories);
        var known = _vocabulary.TryCode(field, out var code);
        number = code;
        return known;
    }

    /// <summary>Writes the numbers of a sample that stand for a field.</summary>
    /// <returns>Whether they are in the range of <typeparamref name="T"/>.</returns>
    public bool Write<T>(double number, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (IsOneHot)
            new OneHotEncoding(Width).Encode((long)number, destination[..Width]);
        else
            destination[0] = T.CreateSaturating(number);
        return T.IsFinite(destination[0]);
    }
}
