using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>What the random networks of the default seeds say together: all of the language.</summary>
public sealed class DrawnLanguageTests
{
    private static readonly IReadOnlyList<RandomNetwork> Networks = [.. RandomNetworkTests.Seeds.Select(RandomNetwork.Draw)];

    [Fact]
    public void Every_production_is_drawn() => AssertNone(
        Families.Productions.Select(production => production.Name).Except(Networks.SelectMany(network => network.Drawn)));

    [Fact]
    public void Every_word_is_said()
    {
        var root = CompiledNetwork.Parse(RandomNetwork.Suite(Networks).Source, "Networks.cs").GetRoot(TestContext.Current.CancellationToken);
        AssertNone(Language.Words.Except(Language.Said(root)).Order(StringComparer.Ordinal));
    }

    private static void AssertNone(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));
}
