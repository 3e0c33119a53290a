using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LayersFormACircleTests
{
    [Fact]
    public Task By_From_and_by_the_layer_above() => Analysis.ReportsAsync(
        Descriptors.LayersFormACircle,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(4, From = [|nameof(Species)|])] public partial Layer Hidden { get; }
            [Dense(4, Activation = Relu)] public partial Layer Wide { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "From of 'Hidden' closes a circle, each layer of which reads the next: Hidden → Species → Wide → Hidden; let one of them "
            + "read something else, or use a recurrent layer, whose circle goes through time");

    [Fact]
    public Task By_a_join_in_a_block() => Analysis.ReportsAsync(
        Descriptors.LayersFormACircle,
        """
        [Block]
        public partial class Residual
        {
            [Input] public partial Layer X { get; }
            [Add(nameof(X), [|nameof(Outer)|])] public partial Layer Sum { get; }
            [Dense(4, From = nameof(Sum))] public partial Layer Outer { get; }
        }
        """,
        "[Add] of 'Sum' closes a circle, each layer of which reads the next: Sum → Outer → Sum; let one of them read something "
            + "else, or use a recurrent layer, whose circle goes through time");
}
