using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class NoLayersTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.NoLayers.Id, null, null, ["Classifier"]),
        """
        [Network]
        public partial class [|Classifier|]
        {
            [Input(4)] public partial Layer Features { get; }
        }
        """,
        "The network 'Classifier' has no layer after its input, so it computes nothing: add one, such as '[Dense(10)] public partial Layer Output { get; }'");
}
