using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class GradientsVanishTests
{
    private static string Deep(int layers, string activation, string last = "") =>
        $"[Network] public partial class N {{ [Input(4)] public partial Layer X {{ get; }} "
        + string.Concat(Enumerable.Range(0, layers).Select(i => $"[Dense(4, Activation = {activation})] public partial Layer H{i} {{ get; }} "))
        + $"{last} [Dense(3)] public partial Layer Y {{ get; }} [[|SoftmaxCrossEntropy|]] public partial Loss E {{ get; }} [Activation] static float Own(float x) => 1 / (1 + MathF.Exp(-x)); }}";

    [Theory]
    [InlineData(10, "Sigmoid")]
    [InlineData(30, "Sigmoid")]
    [InlineData(12, "nameof(Own)")]
    public Task Behind_many_sigmoids(int layers, string activation) => Analysis.ReportsAsync(
        Descriptors.GradientsVanish,
        Deep(layers, activation),
        $"Between 'E' and the first layer are at least {layers} sigmoids, each of which makes a gradient at least four times smaller, so that nothing arrives there: use Relu or Tanh in hidden layers");

    [Theory]
    [InlineData(9, "Sigmoid", "")]
    [InlineData(30, "Relu", "")]
    [InlineData(30, "Tanh", "")]
    [InlineData(30, "Sigmoid", "[Add(nameof(X), nameof(H29))] public partial Layer Around { get; }")]
    public Task Others_and_a_way_around_are_good(int layers, string activation, string last) =>
        Analysis.IsSilentAsync(Deep(layers, activation, last).Replace("[[|", "[", StringComparison.Ordinal).Replace("|]]", "]", StringComparison.Ordinal));
}
