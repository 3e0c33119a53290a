using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class WeightsCannotBeSharedTests
{
    [Theory]
    [InlineData("Dense(4, SharedWith = [|nameof(Code)|])", "'Code', but Weights is 4×4 here and 16×4 there")]
    [InlineData("Dense(16, SharedWith = [|nameof(Thinned)|])", "'Thinned', but that has no weights that this layer could use")]
    [InlineData("Dense(16, SharedWith = [|nameof(Code)|], Frozen = true)", "'Code', but only 'Code' itself can say that they are frozen")]
    [InlineData("Use<Twice>(SharedWith = [|nameof(Code)|])", "'Code', but that is no use of 'Twice' that is repeated as often")]
    [InlineData("Use<Twice>(SharedWith = [|nameof(Once)|], Repeat = 2)", "'Once', but that is no use of 'Twice' that is repeated as often")]
    public Task Two_layers(string layer, string fault) => Analysis.ReportsAsync(
        Descriptors.WeightsCannotBeShared,
        $$"""
        [Block]
        public partial class Twice
        {
            [Input] public partial Layer X { get; }
            [Dense(4)] public partial Layer Y { get; }
        }

        [Network]
        public partial class Autoencoder
        {
            [Input(16)] public partial Layer Image { get; }
            [Use<Twice>] public partial Layer Once { get; }
            [Dense(4, From = nameof(Image))] public partial Layer Code { get; }
            [Dropout(0.5)] public partial Layer Thinned { get; }
            [{{layer}}] public partial Layer Back { get; }
            [Concat(nameof(Back), nameof(Once))] public partial Layer All { get; }
        }
        """,
        $"'Back' shares the weights of {fault}");

    [Fact]
    public Task A_layer_that_is_not_there() => Analysis.ReportsAsync(
        Descriptors.UnknownSource,
        """
        [Network]
        public partial class Autoencoder
        {
            [Input(16)] public partial Layer Image { get; }
            [Dense(4)] public partial Layer Code { get; }
            [Dense(16, SharedWith = [|"Cod"|])] public partial Layer Back { get; }
        }
        """,
        "SharedWith of 'Back' names 'Cod', which is not a layer of the network; did you mean 'Code'?");
}
