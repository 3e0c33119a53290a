using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.DesignSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class OrderOfTricksDecidesTests
{
    [Theory]
    [InlineData("[LayerNorm(From = nameof(Hidden))] public partial Layer Normed { get; }")]
    [InlineData("[LayerNorm(From = nameof(Hidden))] public partial Layer Normed { get; } [Dense(3)] public partial Layer Digit { get; }")]
    [InlineData("[Dense(6, Activation = Tanh)] public partial Layer Hidden { get; } [LayerNorm] public partial Layer Normed { get; }")]
    public Task Of_two_behind_one_layer(string layers) => Analysis.ReportsAsync(
        Descriptors.OrderOfTricksDecides,
        Plain + Thin + Trick("Norm", layers) + Design("typeof(Thin), [|typeof(Norm)|]"),
        "The tricks 'Thin' and 'Norm' both add a layer behind 'Hidden': where both are on, data goes through 'Thinned' and then 'Normed', as "
            + "[Factorial] names them in this order, and the other order is another network; add one of them elsewhere, or disable this where the order "
            + "is meant");

    [Fact]
    public Task Losses_have_no_order() => Analysis.IsSilentAsync(
        Plain + Trick("First", "[WeightPenalty(L2 = 0.1, From = nameof(Digit))] public partial Loss Small { get; }")
            + Trick("Second", "[ActivityPenalty(L1 = 0.1, From = nameof(Digit))] public partial Loss Few { get; }") + Design("typeof(First), typeof(Second)"));

    [Fact]
    public Task Nor_have_layers_behind_different_ones() => Analysis.IsSilentAsync(
        Plain + Thin + Trick("Norm", "[LayerNorm(From = nameof(Image))] public partial Layer Normed { get; }") + Design("typeof(Thin), typeof(Norm)"));
}
