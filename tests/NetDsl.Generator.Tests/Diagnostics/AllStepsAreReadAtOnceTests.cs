using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class AllStepsAreReadAtOnceTests
{
    [Theory]
    [InlineData("Lstm")]
    [InlineData("Gru")]
    [InlineData("Rnn")]
    public Task By_a_dense_layer(string layer) => Analysis.ReportsAsync(
        Descriptors.AllStepsAreReadAtOnce,
        $"[Network] public partial class N {{ [Input(28, 8)] public partial Layer X {{ get; }} [[|{layer}(16)|]] public partial Layer H {{ get; }} [Dense(3)] public partial Layer Y {{ get; }} }}",
        "'Y' reads all steps of 'H' at once, 28×16, with weights for each of them: write LastOnly = true in 'H' to read the last one, or PerStep = true in 'Y' to read each alone");

    [Theory]
    [InlineData("[Lstm(16, LastOnly = true)] public partial Layer H { get; } [Dense(3)] public partial Layer Y { get; }")]
    [InlineData("[Lstm(16)] public partial Layer H { get; } [Dense(3, PerStep = true)] public partial Layer Y { get; }")]
    [InlineData("[Lstm(16)] public partial Layer H { get; } [Flatten] public partial Layer F { get; } [Dense(3)] public partial Layer Y { get; }")]
    [InlineData("[Lstm(16)] public partial Layer H { get; } [Attention(2)] public partial Layer A { get; } [Dense(3)] public partial Layer Y { get; }")]
    public Task What_says_so_is_good(string layers) =>
        Analysis.IsSilentAsync($"[Network] public partial class N {{ [Input(28, 8)] public partial Layer X {{ get; }} {layers} }}");
}
