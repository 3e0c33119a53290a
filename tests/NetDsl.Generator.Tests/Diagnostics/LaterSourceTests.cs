using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LaterSourceTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.LaterSource.Id, "Hidden", "From", ["Hidden", "From", "Species", "declared below it"]),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(4, From = [|nameof(Species)|])] public partial Layer Hidden { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "From of 'Hidden' names 'Species', which is declared below it: declare what is read above what reads it");
}
