using System.Net;
using System.Text.Json;
using System.Text;
using NetDsl.Rendering;

namespace NetDsl.Paging;

/// <summary>
/// Writes states of a network as one HTML file: what was predicted in words, and for all else a script with the network's numbers and
/// formulas, from which the page draws and computes in the browser.
/// </summary>
internal static class ExplanationPage
{
    /// <summary>A page that needs nothing else.</summary>
    /// <param name="states">What it shows, in the order in which it came; the last one first.</param>
    /// <param name="format">What things are called, and how much is replayed.</param>
    public static string Write(IReadOnlyList<PageState> states, ExplanationFormat format) => Write(states, format, samples: null);

    /// <summary>A page that asks the server from which it came for further states.</summary>
    /// <param name="state">What it shows at first.</param>
    /// <param name="format">What things are called, and how much is replayed.</param>
    /// <param name="samples">What the samples of which it can ask are called.</param>
    public static string WriteLive(PageState state, ExplanationFormat format, IReadOnlyList<string> samples) => Write([state], format, samples);

    private static string Write(IReadOnlyList<PageState> states, ExplanationFormat format, IReadOnlyList<string>? samples)
    {
        var (last, isLive) = (states[^1].Explanation, samples is not null);
        var name = WebUtility.HtmlEncode(last.Network.Name);
        // Computed beside the replay.
        _ = states[^1].Attributions(format);
        var replay = states[^1].Replay(format);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:{(isLive ? "; connect-src 'self'" : "")}">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>{name}, {(isLive ? "live" : "explained")}</title>
            <style>
            {Encoding.UTF8.GetString(PageFiles.Style)}</style>
            </head>
            <body>
            <div id="timeline"></div>
            <header>
            <p class="kicker">{name}, {(isLive ? "live" : "explained")}</p>
            <h1 id="verdict">{WebUtility.HtmlEncode(Verdict.Of(last, format))}</h1>
            <p class="facts"><span id="facts">{WebUtility.HtmlEncode(PageFacts.Of(last))}</span> <span id="replay" class="{(replay.Holds ? "good" : "bad")}">{WebUtility.HtmlEncode(PageFacts.ReplayOf(replay))}</span></p>
            <div id="outcome"></div>
            <noscript><p>The pictures and formulas of this page are drawn by its script, which is in this file; nothing is loaded from elsewhere.</p></noscript>
            </header>
            <main id="page"></main>
            <script type="application/octet-stream" id="content">{PagePacking.Pack(states, format)}</script>
            {(isLive ? $"<script type=\"application/json\" id=\"live\">{Names(samples!)}</script>\n" : "")}<script type="module">
            {Script()}</script>
            </body>
            </html>

            """;
    }

    // Angle brackets are escaped, so that no name ends the element in which it stands.
    private static string Names(IReadOnlyList<string> samples)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var sample in samples)
                json.WriteStringValue(sample);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.ToArray());
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
