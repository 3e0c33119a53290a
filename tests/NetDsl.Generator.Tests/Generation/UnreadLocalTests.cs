using NetDsl.Generator.Tests.Kills;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>No line of what is generated is there for nothing.</summary>
public sealed class UnreadLocalTests
{
    [Fact]
    public void Networks_that_are_broken_read_all_their_locals() => Assert.Empty(
        Victims.All.SelectMany(victim => victim.Files).Select(file => CompiledNetwork.Parse(file.Value, file.Key)).SelectMany(UnreadLocal.In));

    [Fact]
    public void Networks_of_the_oracle_read_all_their_locals() => Assert.Empty(OracleNetworks.GeneratedFiles.SelectMany(UnreadLocal.In));

    /// <summary>Of the slope of the mean, the slope of the rows reads a share alone, in front of its loop.</summary>
    [Fact]
    public void A_normalisation_of_rows_that_are_added_to_it_reads_all_its_locals() => Assert.Empty(CompiledNetwork.Generate("""
        using NetDsl;

        [Network]
        public partial class Net
        {
            [Input(5, 12)] public partial Layer Rows { get; }
            [Dense(12, PerStep = true)] public partial Layer First { get; }
            [LayerNorm] public partial Layer Calm { get; }
            [Add(nameof(First), nameof(Calm))] public partial Layer Sum { get; }
            [Dense(3)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """).Result.GeneratedTrees.SelectMany(UnreadLocal.In));
}
