using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NetDsl;

/// <summary>The name of one number of a network: a tensor and the indices of an element, <c>Hidden.z[3]</c>.</summary>
/// <remarks>
/// The tensors of a layer <c>Hidden</c> are <c>Hidden.z</c> (before the activation), <c>Hidden</c> (after it),
/// <c>Hidden.Weights</c>, <c>∂L/∂Hidden.z</c> and <c>∂L/∂Hidden.Weights</c>; <c>Hidden.Weights′</c> is what an update makes
/// of the weights. A tensor without axes, such as a loss, has no brackets: <c>Error</c>.
/// </remarks>
public sealed class Quantity : IEquatable<Quantity>
{
    private const string DerivativePrefix = "∂L/∂";
    private const string UpdateSuffix = "′";

    private const NumberStyles IndexStyle = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private readonly int[] _indices;

    /// <summary>Names an element of a tensor.</summary>
    /// <param name="tensor">The tensor's name: <c>Hidden.z</c>.</param>
    /// <param name="indices">One index for each axis, from 0.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative.</exception>
    public Quantity(string tensor, params ReadOnlySpan<int> indices)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tensor);
        foreach (var index in indices)
            ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(indices));
        Tensor = tensor;
        _indices = indices.ToArray();
    }

    /// <summary>The tensor's name: <c>Hidden.z</c>.</summary>
    public string Tensor { get; }

    /// <summary>One index for each axis, from 0.</summary>
    public IReadOnlyList<int> Indices => _indices;

    /// <summary>The row of the batch to which the number belongs, where several rows are spoken of; else null.</summary>
    public int? Row { get; private init; }

    /// <summary>The derivative of the loss by this number: <c>∂L/∂Hidden.z[3]</c>.</summary>
    public Quantity Derivative => new(DerivativePrefix + Tensor, _indices) { Row = Row };

    /// <summary>What an update makes of this parameter: <c>Hidden.Weights′[3,7]</c>.</summary>
    public Quantity Updated => new(Tensor + UpdateSuffix, _indices);

    /// <summary>The same number of a row of a batch: <c>Hidden.z[2;3]</c>.</summary>
    /// <param name="row">The row, from 0.</param>
    public Quantity Of(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        return new Quantity(Tensor, _indices) { Row = row };
    }

    /// <summary>
    /// Reads a name as users write it: <c>Digit.z[7]</c>, <c>∂L/∂Hidden.Weights[3,7]</c>, <c>Error</c>. On a keyboard
    /// without the signs, <c>dL/d</c> is read as <c>∂L/∂</c>, and <c>'</c> as <c>′</c>. <c>Digit.z[2;7]</c> is of row 2 of a batch.
    /// </summary>
    /// <exception cref="FormatException">The text is not a name with indices.</exception>
    public static Quantity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var quantity)
            ? quantity
            : throw new FormatException(
                $"'{text}' names no number. A tensor's name with one index for each axis, a whole number from 0 on, was expected, such as 'Hidden.z[3]', "
                + "'∂L/∂Hidden.Weights[3,7]' (or 'dL/dHidden.Weights[3,7]') or 'Error'.");
    }

    /// <summary>Reads a name as <see cref="Parse"/> does.</summary>
    /// <returns>Whether the text is a name with indices.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Quantity? quantity)
    {
        quantity = null;
        var bracket = text?.IndexOf('[') ?? -1;
        var name = Canonical(bracket < 0 ? text?.Trim() : text![..bracket].Trim());
        if (string.IsNullOrEmpty(name) || name.Contains(']'))
            return false;

        var indices = new List<int>();
        int? row = null;
        if (bracket >= 0)
        {
            var list = text!.Trim()[(text.TrimStart().IndexOf('[') + 1)..];
            if (!list.EndsWith(']'))
                return false;
            list = list[..^1];
            if (list.IndexOf(';') is var end and > 0)
            {
                if (!int.TryParse(list[..end], IndexStyle, CultureInfo.InvariantCulture, out var number))
                    return false;
                (row, list) = (number, list[(end + 1)..]);
            }

            foreach (var part in list.Length == 0 && row is not null ? [] : list.Split(','))
            {
                if (!int.TryParse(part, IndexStyle, CultureInfo.InvariantCulture, out var index))
                    return false;
                indices.Add(index);
            }
        }

        quantity = new Quantity(name, [.. indices]) { Row = row };
        return true;
    }

    private static string? Canonical(string? name) => name is null
        ? null
        : (name.StartsWith("dL/d", StringComparison.Ordinal) ? DerivativePrefix + name[4..] : name).Replace("'", UpdateSuffix);

    /// <inheritdoc/>
    public bool Equals(Quantity? other) =>
        other is not null && Tensor == other.Tensor && Row == other.Row && _indices.AsSpan().SequenceEqual(other._indices);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Quantity);

    /// <inheritdoc/>
    public override int GetHashCode() => _indices.Aggregate(Tensor.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

    /// <summary>The name with its indices: <c>Hidden.Weights[3,7]</c>; of a row of a batch with the row before them: <c>Hidden.z[2;7]</c>.</summary>
    public override string ToString()
    {
        var row = Row is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Row};");
        var at = row + string.Join(',', _indices.Select(index => index.ToString(CultureInfo.InvariantCulture)));
        return at.Length == 0 ? Tensor : $"{Tensor}[{at}]";
    }
}
