using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class NoInputTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.NoInput.Id, null, null, ["Classifier"]),
        """
        [Network]
        public partial class [|Classifier|]
        {
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "The network 'Classifier' has no input: declare one as its first property, such as '[Input(28, 28, 1)] public partial Layer Image { get; }'");
}
