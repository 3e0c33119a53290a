using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>What the random networks of the default seeds say together: all of the language, and nothing that is refused.</summary>
public sealed class DrawnLanguageTests
{
    private static readonly IReadOnlyList<RandomNetwork> Networks = [.. RandomNetworkTests.Seeds.Select(RandomNetwork.Draw)];

    // Drawn at random, a dense layer stands on another one now and then, and a dropout, a normalisation or Relu before a loss.
    private static readonly string[] TrainsBadly = ["NETDSL058", "NETDSL091", "NETDSL092", "NETDSL093"];

    [Fact]
    public void EveryProductionIsDrawn() => AssertNone(
        Families.Productions.Select(production => production.Name).Except(Networks.SelectMany(network => network.Drawn)));

    [Fact]
    public void EveryWordIsSaid()
    {
        var root = CompiledNetwork.Parse(RandomNetwork.Suite(Networks).Source, "Networks.cs").GetRoot(TestContext.Current.CancellationToken);
        AssertNone(Language.Words.Except(Language.Said(root)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task NothingIsRefused()
    {
        var source = RandomNetwork.Suite(Networks).Source;
        var lines = source.Split('\n');
        AssertNone((await Analysis.RunAsync(CompiledNetwork.Declare(source)))
            .Where(one => !TrainsBadly.Contains(one.Id))
            .Select(refused => $"{refused}\n{lines[refused.Location.GetLineSpan().StartLinePosition.Line]}"));
    }

    private static void AssertNone(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));
}
