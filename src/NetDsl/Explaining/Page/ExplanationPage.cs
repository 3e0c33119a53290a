using System.Net;
using System.Text;
using NetDsl.Rendering;
using NetDsl.Tracing;

namespace NetDsl.Paging;

/// <summary>
/// Writes an explanation as one HTML file: what was predicted in words, and for all else a script with the network's numbers and
/// formulas, from which the page draws and computes in the browser.
/// </summary>
internal static class ExplanationPage
{
    public static string Write(Explanation explanation, ExplanationFormat format)
    {
        var tensors = PageTensors.Of(explanation, PageLimits.Default);
        var title = WebUtility.HtmlEncode($"{explanation.Network.Name}, explained");
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>{title}</title>
            <style>
            {Encoding.UTF8.GetString(PageFiles.Style)}</style>
            </head>
            <body>
            <header>
            <p class="kicker">{WebUtility.HtmlEncode(explanation.Network.Name)}, explained</p>
            <h1>{WebUtility.HtmlEncode(PageVerdict.Of(explanation, format))}</h1>
            <p class="facts">{WebUtility.HtmlEncode(Facts(explanation))} {Replayed(explanation, format)}</p>
            <div id="outcome"></div>
            <noscript><p>The pictures and formulas of this page are drawn by its script, which is in this file; nothing is loaded from elsewhere.</p></noscript>
            </header>
            <main id="page"></main>
            <script type="application/octet-stream" id="content">{PagePacking.Pack(explanation, format, tensors)}</script>
            <script type="module">
            {Script()}</script>
            </body>
            </html>

            """;
    }

    private static string Facts(Explanation explanation)
    {
        var network = explanation.Network;
        var loss = network.Targets.Count > 0 && explanation.Loss is { } value ? $" The loss is {NumberText.Of(value, network.Precision)}." : "";
        return $"{NumberText.Count(network.ParameterCount)} weights, {NumberText.Count(network.MultiplyAdds)} multiply-adds, "
            + $"{(network.Precision == Precision.Single ? 32 : 64)}-bit numbers.{loss}";
    }

    private static string Replayed(Explanation explanation, ExplanationFormat format)
    {
        var report = explanation.Verify(format.Verification);
        return report.Holds
            ? $"<span class=\"good\">{WebUtility.HtmlEncode(report.ToString())} ✓</span>"
            : $"<strong class=\"bad\">{WebUtility.HtmlEncode(report.ToString())} ✗</strong>";
    }

    /// <summary>The modules of the script as one: they stand in the order in which they need each other, and share one scope.</summary>
    private static string Script()
    {
        var script = new StringBuilder();
        foreach (var line in Encoding.UTF8.GetString(PageFiles.Script).Split('\n'))
        {
            if (!line.StartsWith("import ", StringComparison.Ordinal))
                script.Append(line.StartsWith("export ", StringComparison.Ordinal) ? line["export ".Length..] : line).Append('\n');
        }

        return script.ToString().TrimEnd('\n') + "\n";
    }
}
