using Xunit;

namespace NetDsl.Package.Tests;

public sealed class NativeTests
{
    [Fact]
    public async Task Published_ahead_of_time_it_computes_the_same()
    {
        var consumer = FirstProgram.Make("Native", NativeProject.Of("NetDsl.Data"));
        var published = await consumer.DotNetAsync("publish", "-c", "Release", "-o", "published");
        Assert.DoesNotContain("warning", published.Succeeded(), StringComparison.OrdinalIgnoreCase);

        var program = Path.Combine(consumer.Folder, "published", OperatingSystem.IsWindows() ? "Native.exe" : "Native");
        Assert.InRange(new FileInfo(program).Length, 1, 5_000_000);
        var output = (await DotNet.RunProgramAsync(consumer.Folder, program)).Succeeded();
        Assert.Matches("0 xor 1: (0.9|1.0)", output);
        Assert.Matches(@"([0-9]+) numbers replayed: \1 same bits", output);
    }

    /// <summary>Compiled for the oldest processors of x64, each fused multiply-add is a call.</summary>
    [Theory]
    [InlineData("linux-x64", "", "x86-64-v3")]
    [InlineData("win-x64", "", "x86-64-v3")]
    [InlineData("linux-arm64", "", "")]
    [InlineData("linux-x64", "native", "native")]
    public async Task It_has_fused_multiply_adds_where_the_project_says_nothing_else(string runtime, string own, string expected)
    {
        var consumer = FirstProgram.Make("Native", NativeProject.Of("NetDsl.Data"));
        await consumer.DotNetAsync("restore");
        string[] said = own.Length == 0 ? [] : [$"-p:IlcInstructionSet={own}"];
        var found = await consumer.DotNetAsync(["msbuild", "-getProperty:IlcInstructionSet", $"-p:RuntimeIdentifier={runtime}", .. said]);
        Assert.Equal(expected, found.Succeeded().Trim());
    }
}
