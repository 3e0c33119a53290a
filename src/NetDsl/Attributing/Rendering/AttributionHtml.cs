using System.Globalization;
using System.Net;
using System.Text;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>An attribution as a piece of a page: images in two colours, coloured text, named bars. It needs nothing from elsewhere.</summary>
internal static class AttributionHtml
{
    private const int MostBars = 20;
    private const int Cell = 10;

    /// <summary>Writes it.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="words">The words along the first axis, where there are such.</param>
    public static string Of(Attribution attribution, IReadOnlyList<string>? words)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<figure class=\"attribution\"><figcaption>{Text(attribution.Question)}</figcaption>\n");
        if (attribution.Groups.Count > 0)
            Bars(html, attribution.Groups);
        foreach (var tensor in attribution.Values)
        {
            if (words is not null)
                Words(html, tensor, words);
            else if (tensor.Tensor.Shape.Count is 2 or 3)
                Image(html, tensor);
            else if (attribution.Groups.Count == 0)
                Bars(html, [.. tensor.Values.Select((value, place) => new AttributedGroup(tensor.Tensor.Element(place).ToString(), value, tensor.StandardErrors?[place] ?? 0))]);
        }

        if (attribution.Explained is { } explained)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(AttributionText.Account(attribution, explained))}</p>\n");
        return html.Append("</figure>\n").ToString();
    }

    // One picture of the last axis's sum: rows × columns.
    private static void Image(StringBuilder html, AttributedTensor tensor)
    {
        var (rows, columns) = (tensor.Tensor.Shape[0], tensor.Tensor.Shape[1]);
        var depth = tensor.Values.Count / (rows * columns);
        double[] cells = [.. Enumerable.Range(0, rows * columns).Select(cell => tensor.Values.Skip(cell * depth).Take(depth).Sum())];
        var largest = cells.Max(Math.Abs);
        html.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {columns * Cell} {rows * Cell}\" role=\"img\" aria-label=\"{Text(tensor.Tensor.Extent)}\">\n");
        for (var cell = 0; cell < cells.Length; cell++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<rect x=\"{cell % columns * Cell}\" y=\"{cell / columns * Cell}\" width=\"{Cell}\" height=\"{Cell}\" fill=\"{Colour(cells[cell], largest)}\">");
            html.Append(CultureInfo.InvariantCulture, $"<title>[{cell / columns},{cell % columns}] {AttributionText.Signed(cells[cell])}</title></rect>\n");
        }

        html.Append("</svg>\n");
    }

    private static void Words(StringBuilder html, AttributedTensor tensor, IReadOnlyList<string> words)
    {
        var width = tensor.Values.Count / tensor.Tensor.Shape[0];
        if (words.Count != tensor.Tensor.Shape[0])
            throw new ArgumentException($"{tensor.Tensor.Extent} has {tensor.Tensor.Shape[0]} places; found {words.Count} words.", nameof(words));
        double[] ofWords = [.. words.Select((_, place) => tensor.Values.Skip(place * width).Take(width).Sum())];
        var largest = ofWords.Max(Math.Abs);
        html.Append("<p>");
        for (var place = 0; place < words.Count; place++)
            html.Append(CultureInfo.InvariantCulture, $"<span style=\"background:{Colour(ofWords[place], largest)}\" title=\"{AttributionText.Signed(ofWords[place])}\">{Text(words[place])}</span> ");
        html.Append("</p>\n");
    }

    private static void Bars(StringBuilder html, IReadOnlyList<AttributedGroup> values)
    {
        var largest = values.Max(value => Math.Abs(value.Value));
        html.Append("<table>\n");
        foreach (var value in values.OrderByDescending(value => Math.Abs(value.Value)).Take(MostBars))
        {
            var width = largest == 0 ? 0 : 100 * Math.Abs(value.Value) / largest;
            var error = value.StandardError > 0 ? $" ± {NumberText.Brief(value.StandardError)}" : "";
            html.Append(CultureInfo.InvariantCulture, $"<tr><th>{Text(value.Name)}</th><td>{AttributionText.Signed(value.Value)}{error}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td style=\"width:12em\"><div style=\"width:{width:0.#}%;height:1em;background:{Colour(value.Value, largest)}\"></div></td></tr>\n");
        }

        if (values.Count > MostBars)
            html.Append(CultureInfo.InvariantCulture, $"<tr><th>{NumberText.Count(values.Count - MostBars)} more</th></tr>\n");
        html.Append("</table>\n");
    }

    // Red for what speaks for, blue for what speaks against, white for nothing.
    private static string Colour(double value, double largest)
    {
        var faint = largest == 0 ? 255 : (int)Math.Round(255 * (1 - Math.Abs(value) / largest));
        return value >= 0 ? $"#ff{faint:x2}{faint:x2}" : $"#{faint:x2}{faint:x2}ff";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
