using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>A page in the browser, and all that went wrong on it.</summary>
internal sealed class ShownPage
{
    private readonly List<string> _complaints = [];

    private ShownPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Opens the page of a network as a file, as people do.</summary>
    public static Task<ShownPage> Of(string network, Chromium chromium, int width = 1280, bool isDark = false) =>
        OfHtml(Explained.Page(network), chromium, width, isDark);

    public static async Task<ShownPage> OfHtml(string html, Chromium chromium, int width = 1280, bool isDark = false)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        var shown = await At(new Uri(file), chromium, width, isDark);
        File.Delete(file);
        return shown;
    }

    /// <summary>Opens a page at an address; it may ask for what lies below it, and for nothing else.</summary>
    public static async Task<ShownPage> At(Uri address, Chromium chromium, int width = 1280, bool isDark = false)
    {
        var shown = new ShownPage(await chromium.Open(width, isDark));
        // A machine that compiles beside the browser may leave it waiting for its turn.
        shown.Page.SetDefaultTimeout(180_000);
        shown.Page.Console += (_, message) => shown._complaints.Add($"{message.Type}: {message.Text}");
        shown.Page.PageError += (_, error) => shown._complaints.Add(error);
        shown.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal))
                shown._complaints.Add($"asks for {request.Url}");
        };
        await shown.Page.GotoAsync(address.AbsoluteUri);
        await shown.Page.WaitForFunctionAsync("() => globalThis.netdsl?.isReady");
        return shown;
    }

    /// <summary>Nothing was written to the console, nothing asked for elsewhere, and nothing thrown.</summary>
    public void IsQuiet() => Assert.Empty(_complaints);

    public Task<T> Ask<T>(string script) => Page.EvaluateAsync<T>(script);

    /// <summary>Opens a number by its tensor and place.</summary>
    public Task OpenNumber(string tensor, int place) =>
        Page.EvaluateAsync("([name, place]) => netdsl.app.open(netdsl.network.byName.get(name), place)", new object[] { tensor, place });

    /// <summary>Computes all numbers of the page again, on the page.</summary>
    public async Task<JsonElement> RecomputeAll() =>
        JsonDocument.Parse(await Ask<string>("async () => JSON.stringify(await netdsl.recomputeAll())")).RootElement;
}
