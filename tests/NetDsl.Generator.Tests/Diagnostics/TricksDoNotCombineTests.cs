using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.DesignSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class TricksDoNotCombineTests
{
    [Fact]
    public Task Shapes_differ() => Analysis.ReportsAsync(
        Descriptors.TricksDoNotCombine,
        Plain + Trick("Wide", "[Dense(12, Activation = Relu)] public partial Layer Hidden { get; }")
            + Trick("Residual", "[Dense(6, From = nameof(Hidden))] public partial Layer Further { get; } [Add(nameof(Hidden), nameof(Further))] public partial Layer Sum { get; }")
            + Design("typeof(Wide), [|typeof(Residual)|]"),
        "The tricks 'Wide' and 'Residual' make no network together, though each alone does: NETDSL012: …");

    [Fact]
    public Task One_reads_past_what_the_other_adds() => Analysis.ReportsAsync(
        Descriptors.TricksDoNotCombine,
        Plain + Trick("Direct", "[Dense(3, Frozen = true, From = nameof(Hidden))] public partial Layer Digit { get; }") + Thin + Design("typeof(Direct), [|typeof(Thin)|]"),
        "The tricks 'Direct' and 'Thin' make no network together, though each alone does: NETDSL021: Nothing uses the output of 'Thinned', so …");

    [Fact]
    public Task A_larger_combination_does_not_repeat_it() => Analysis.ReportsAsync(
        Descriptors.TricksDoNotCombine,
        Plain + Trick("Direct", "[Dense(3, Frozen = true, From = nameof(Hidden))] public partial Layer Digit { get; }") + Thin
            + Trick("Smooth", "[SoftmaxCrossEntropy(LabelSmoothing = 0.1)] public partial Loss Error { get; }")
            + Design("typeof(Direct), [|typeof(Thin)|], typeof(Smooth)"),
        "The tricks 'Direct' and 'Thin' make no network together…");
}
