using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetDsl.Generator.Tests.Kills;

/// <summary>
/// Generated code that is broken on purpose, in every kind of way that is known to happen: <c>net.Verify</c> must not hold, and must
/// name the tensor. NETDSL_MUTANTS sets how many mutants of each systematic kind are made in each network.
/// </summary>
public sealed class KillTableTests(ITestOutputHelper output)
{
    private static readonly int Each =
        int.TryParse(Environment.GetEnvironmentVariable("NETDSL_MUTANTS"), CultureInfo.InvariantCulture, out var each) ? each : 4;

    [Fact]
    public void Every_mutant_is_killed_and_no_sound_network_is()
    {
        var mutants = Mutants.Chosen.Concat(Mutants.Systematic(Each)).Select((mutant, i) => (Id: i + 1, Mutant: mutant)).ToList();
        var assembly = Compile(mutants);
        var active = assembly.GetType("Mutation")!.GetField("Active")!;
        var table = new KillTable();
        foreach (var victim in Victims.All)
        {
            active.SetValue(null, 0);
            var sound = Verify(assembly, victim);
            Assert.True(sound.Holds, sound.ToString());
            foreach (var (id, mutant) in mutants.Where(one => one.Mutant.Victim == victim))
            {
                active.SetValue(null, id);
                table.Add(mutant, Verify(assembly, victim));
            }
        }

        output.WriteLine(table.ToString());
        Assert.True(table.Unexcused.Count == 0, table.ToString());
    }

    private static Verification Verify(Assembly assembly, Victim victim)
    {
        var network = assembly.GetType($"{victim.Name}.Net")!;
        var method = CompiledNetwork.Describe(network).Precision == Precision.Single ? nameof(Single) : nameof(Double);
        return (Verification)CompiledNetwork.Call(typeof(KillTableTests), method, network)!;
    }

    public static Verification Single<TNetwork>()
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        VerifyCheck.Verify<TNetwork, float>(1, new WeightRange(-0.6, 0.6), new() { Work = 2_000_000, StopsAtFault = true });

    public static Verification Double<TNetwork>()
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> =>
        VerifyCheck.Verify<TNetwork, double>(1, new WeightRange(-0.6, 0.6), new() { Work = 2_000_000, StopsAtFault = true });

    private static Assembly Compile(IReadOnlyList<(int Id, Mutant Mutant)> mutants)
    {
        var trees = new List<SyntaxTree> { CompiledNetwork.Parse(Schemata.Switch, "Mutation.cs") };
        foreach (var victim in Victims.All)
        {
            trees.Add(CompiledNetwork.Parse(Named(victim.Source), $"{victim.Name}.cs"));
            foreach (var (file, text) in Schemata.Of(victim, mutants.Where(one => one.Mutant.Victim == victim)))
                trees.Add(CompiledNetwork.Parse(Named(text), $"{victim.Name}.{file}.g.cs"));

            string Named(string text) => text.Replace("namespace Declared;", $"namespace {victim.Name};", StringComparison.Ordinal);
        }

        return CompiledNetwork.Load(CompiledNetwork.Image(CompiledNetwork.Declare("").AddSyntaxTrees(trees)));
    }
}
