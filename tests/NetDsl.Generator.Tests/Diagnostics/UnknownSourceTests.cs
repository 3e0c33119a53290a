using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class UnknownSourceTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.UnknownSource.Id, "Sum", "sources[1]", ["Sum", "[Add]", "Hiden"]) { Suggestion = "Hidden" },
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(4)] public partial Layer Hidden { get; }
            [Add(nameof(Features), [|"Hiden"|])] public partial Layer Sum { get; }
        }
        """,
        "[Add] of 'Sum' names 'Hiden', which is not a layer of the network; did you mean 'Hidden'?");
}
