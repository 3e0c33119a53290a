using System.Diagnostics;
using Xunit;

namespace NetDsl.Tests.Numerics.Tiles;

/// <summary>Tiles by narrower registers than this machine's, in a process of their own that is told so.</summary>
public sealed class RegisterWidthTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    public async Task Machines_with_narrower_registers_pass_the_same_tests(string switchedOff)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        var tests = typeof(RegisterWidthTests).Assembly.Location;
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(tests);
        foreach (var argument in new[] { "-noColor", "-class", typeof(OuterProductsTests).FullName!, "-class", typeof(DotProductsTests).FullName! })
            start.ArgumentList.Add(argument);
        start.Environment[switchedOff] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + errors);
        Assert.Contains("Failed: 0", await output, StringComparison.Ordinal);
    }
}
