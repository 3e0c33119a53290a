using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>What the random networks of the default seeds say together: all of the language.</summary>
public sealed class DrawnLanguageTests
{
    [Fact]
    public void Every_production_is_drawn() => AssertNone(Productions.All.Select(production => production.Name)
        .Except(RandomNetworks.Checked.SelectMany(network => network.Drawn))
        .Select(name => $"The production {name} is in no random network: nothing suits it, or it draws nothing."));

    [Fact]
    public void Every_word_is_said() => AssertNone(Language.Words.Except(RandomNetworks.Said(RandomNetworks.Checked))
        .Order(StringComparer.Ordinal)
        .Select(word => $"{word} is in no random network: let {string.Join(" or ", Language.Owners(word).Select(owner => $"{owner}Specification"))} draw it, in Productions."));

    private static void AssertNone(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));
}
