using System.Diagnostics;

namespace NetDsl.Package.Tests;

/// <summary>A web app that runs, at an address of this machine that was free.</summary>
internal sealed class WebApp : IDisposable
{
    private const string Mark = "Now listening on: ";

    private readonly Process _process;

    private WebApp(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts an app that was built for release.</summary>
    public static async Task<WebApp> StartAsync(Consumer consumer)
    {
        var program = Directory.GetFiles(Path.Combine(consumer.Folder, "bin", "Release"), "Web.dll", SearchOption.AllDirectories).Single();
        var process = Process.Start(DotNet.Command(consumer.Folder, "dotnet", program, "--urls", "http://127.0.0.1:0"))!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at)
            {
                // What it says later is read, or it would wait for a reader.
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new(process, new(line[(at + Mark.Length)..]));
            }
        }

        throw new InvalidOperationException($"The app did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
