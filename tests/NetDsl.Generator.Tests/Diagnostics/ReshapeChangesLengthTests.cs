using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ReshapeChangesLengthTests
{
    [Fact]
    public Task More_elements() => Analysis.ReportsAsync(
        Descriptors.ReshapeChangesLength,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [[|Reshape(7, 7, 17)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has the shape 7×7×17, 833 elements, but Image is 28×28×1, 784 elements");

    [Fact]
    public Task As_many_elements() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Reshape(7, 112)] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """);
}
