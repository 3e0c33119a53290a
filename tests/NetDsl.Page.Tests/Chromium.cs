using Microsoft.Playwright;
using NetDsl.Page.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace NetDsl.Page.Tests;

/// <summary>The system's browser, without a window: the one that CHROMIUM names, or Debian's.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _path = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new window; the test is skipped where there is no browser.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="isDark">Whether the system is dark.</param>
    public async Task<IPage> Open(int width = 1280, bool isDark = false)
    {
        Assert.SkipUnless(_browser is not null, $"there is no browser at {_path}; install chromium, or name one in CHROMIUM");
        return await _browser!.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(_path))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = _path, Args = Arguments });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
