using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LinearOnLinearTests
{
    [Theory]
    [InlineData("[Dense(8)] public partial Layer H { get; }")]
    [InlineData("[Dense(8, Activation = Identity)] public partial Layer H { get; }")]
    [InlineData("[Dense(8)] public partial Layer H { get; } [Dropout(0.5)] public partial Layer D { get; }")]
    public Task Dense_on_dense(string layers) => Analysis.ReportsAsync(
        Descriptors.LinearOnLinear,
        $"[Network] public partial class N {{ [Input(4)] public partial Layer X {{ get; }} {layers} [[|Dense(3)|]] public partial Layer Y {{ get; }} [SoftmaxCrossEntropy] public partial Loss E {{ get; }} }}",
        "'Y' reads 'H', which has no activation, so the two are no more than one dense layer: give 'H' one, such as Activation = Relu");

    [Theory]
    [InlineData("[Dense(8, Activation = Relu)] public partial Layer H { get; }")]
    [InlineData("[Dense(2)] public partial Layer H { get; }")]
    [InlineData("[Dense(8)] public partial Layer H { get; } [Activate(Relu)] public partial Layer A { get; }")]
    [InlineData("[Dense(8)] public partial Layer H { get; } [BatchNorm] public partial Layer B { get; }")]
    [InlineData("[Dense(8)] public partial Layer H { get; } [Dense(3, From = nameof(H), Activation = Tanh)] public partial Layer O { get; } [Concat(nameof(H), nameof(O))] public partial Layer C { get; }")]
    public Task Something_between_or_fewer_numbers_are_good(string layers) => Analysis.IsSilentAsync(
        $"[Network] public partial class N {{ [Input(4)] public partial Layer X {{ get; }} {layers} [Dense(3)] public partial Layer Y {{ get; }} [SoftmaxCrossEntropy] public partial Loss E {{ get; }} }}");
}
