using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.DesignSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class CombinationHasATakenNameTests
{
    [Theory]
    [InlineData("public int ThinBent => 3;", "a member of 'Tricks'")]
    [InlineData("public int thinbent => 3;", "a member of 'Tricks'")]
    [InlineData("public class ThinBent;", "a member of 'Tricks'")]
    public Task By_a_member(string member, string what) => Analysis.ReportsAsync(
        Descriptors.CombinationHasATakenName,
        Plain + Thin + Bent + Design("typeof(Thin), [|typeof(Bent)|]", member),
        $"The network of the tricks 'Thin' and 'Bent' is called 'ThinBent', as their classes are one after another, and so is {what}: call one of the classes otherwise");

    [Fact]
    public Task By_a_layer() => Analysis.ReportsAsync(
        Descriptors.CombinationHasATakenName,
        Plain + Thin.Replace("Thinned", "ThinBent", StringComparison.Ordinal) + Bent + Design("typeof(Thin), [|typeof(Bent)|]"),
        "The network of the tricks 'Thin' and 'Bent' is called 'ThinBent', as their classes are one after another, and so is a layer: call one of the classes otherwise");

    [Fact]
    public Task By_another_combination() => Analysis.ReportsAsync(
        Descriptors.CombinationHasATakenName,
        Plain + Trick("A", "[Dropout(0.1, From = nameof(Image))] public partial Layer First { get; }")
            + Trick("BC", "[Dense(6, Activation = Tanh)] public partial Layer Hidden { get; }")
            + Trick("AB", "[Dropout(0.1, From = nameof(Hidden))] public partial Layer Second { get; }")
            + Trick("C", "[SoftmaxCrossEntropy(LabelSmoothing = 0.1)] public partial Loss Error { get; }")
            + Design("typeof(A), typeof(BC), typeof(AB), [|typeof(C)|]"),
        "The network of the tricks 'AB' and 'C' is called 'ABC', as their classes are one after another, and so is the network of 'A' and 'BC': call one of the classes otherwise");
}
