using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.DesignSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class TricksChangeOneLayerTests
{
    [Theory]
    [InlineData("[Dense(12, Activation = Relu)] public partial Layer Hidden { get; }", "both change the layer 'Hidden'")]
    [InlineData("[Skip] public partial Layer Hidden { get; }", "both change the layer 'Hidden'")]
    [InlineData("[Dropout(0.5, From = nameof(Image))] public partial Layer Thinned { get; }", "both add a layer 'Thinned'")]
    public Task Both(string layers, string how) => Analysis.ReportsAsync(
        Descriptors.TricksChangeOneLayer,
        Plain + Trick("First", "[Dense(6, Activation = Tanh)] public partial Layer Hidden { get; } [Dropout(0.2)] public partial Layer Thinned { get; }")
            + Trick("Second", layers) + Design("typeof(First), [|typeof(Second)|]"),
        $"The tricks 'First' and 'Second' {how}, so that no network can have both: let each change layers of its own, or compare them in two designs");

    [Fact]
    public Task One_that_replaces_a_layer_and_one_that_inserts_behind_it_are_right() =>
        Analysis.IsSilentAsync(Plain + Bent + Thin + Design("typeof(Bent), typeof(Thin)"));
}
