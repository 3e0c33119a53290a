using Xunit;

namespace NetDsl.Package.Tests;

public sealed class ConsoleTests
{
    [Fact]
    public async Task The_first_program_trains_explains_and_saves()
    {
        var output = await FirstProgram.OutputAsync();

        Assert.Matches("0 xor 1: (0.9|1.0)", output);
        Assert.Matches(@"([0-9]+) numbers replayed: \1 same bits", output);
        Assert.True(File.Exists(await FirstProgram.WeightsAsync()));
        Assert.True(
            Directory.Exists(Path.Combine(LocalFeed.PackageCache, "netdsl", LocalFeed.Version)),
            "The package was not taken from the local feed.");
    }
}
