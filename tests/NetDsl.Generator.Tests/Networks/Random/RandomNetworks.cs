using System.Globalization;
using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// The random networks that are checked: some of each production, and of further ones those that say what none before them says, so
/// that together they say all of the language.
/// </summary>
internal static class RandomNetworks
{
    private const int OfEachProduction = 3;

    /// <summary>Further networks of each production among which words are looked for that none has said.</summary>
    private const int FurtherOfEachProduction = 20;

    private static readonly int Default = OfEachProduction * Productions.All.Count;
    private static readonly int Count = Setting("NETDSL_RANDOM_NETWORKS", Default);
    private static readonly int FirstSeed = Setting("NETDSL_RANDOM_SEED", 0);

    /// <summary>Where seeds or their number were asked for, those alone.</summary>
    public static IReadOnlyList<RandomNetwork> Checked { get; } =
        [.. Enumerable.Range(FirstSeed, Count).Select(RandomNetwork.Draw), .. (FirstSeed, Count) == (0, Default) ? Further() : []];

    /// <summary>The words that networks say.</summary>
    public static IEnumerable<string> Said(IEnumerable<RandomNetwork> networks) => Language.Said(
        CompiledNetwork.Parse(RandomNetwork.Suite(networks).Source, "Networks.cs").GetRoot(TestContext.Current.CancellationToken));

    private static IEnumerable<RandomNetwork> Further()
    {
        var missing = Language.Words.Except(Said(Enumerable.Range(0, Count).Select(RandomNetwork.Draw))).ToHashSet();
        for (var seed = Count; missing.Count > 0 && seed < FurtherOfEachProduction * Productions.All.Count; seed++)
        {
            var network = RandomNetwork.Draw(seed);
            var said = Said([network]).ToHashSet();
            if (missing.RemoveWhere(said.Contains) > 0)
                yield return network;
        }
    }

    private static int Setting(string name, int byDefault) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : byDefault;
}
