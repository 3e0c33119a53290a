using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Streaming;

/// <summary>How the rows of a tensor belong to the steps of a stream.</summary>
/// <param name="Count">The number of rows, one after another in memory.</param>
/// <param name="Shift">Step t computes row t + Shift.</param>
/// <param name="Later">
/// Of a tensor that also has an index for the steps that are looked at (<c>s[i,h,j]</c>), what it holds of those that come later.
/// </param>
internal sealed record StepRows(int Count, int Shift, EquatableArray<LaterColumns> Later)
{
    /// <summary>
    /// The row that an element lies in, as an affine form; null where the subscripts mix rows. A flat view of rows of F elements
    /// reads <c>x[F·t + f]</c>.
    /// </summary>
    public static Subscript? RowOf(TensorRead read, int count)
    {
        if (read.At.Count == 0)
            return null;
        var first = read.At[0];
        if (read.Tensor.Shape[0] == count)
            return first;
        var length = read.Tensor.Length / Math.Max(count, 1);
        if (read.At.Count > 1 || count == 0 || length * count != read.Tensor.Length)
            return null;

        var row = new Subscript(
            first.Terms.Where(term => term.Factor % length == 0).Select(term => term with { Factor = term.Factor / length }).ToEquatableArray(),
            first.Shift / length);
        var place = first - row * length;
        return place.Minimum >= 0 && place.Maximum < length ? row : null;
    }
}
