using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LogitsAreCutTests
{
    [Theory]
    [InlineData("[Dense(3, Activation = Relu)] public partial Layer Y { get; }", "Relu", "from 0 on")]
    [InlineData("[Dense(3, Activation = Tanh)] public partial Layer Y { get; }", "Tanh", "from −1 to 1")]
    [InlineData("[Dense(3, Activation = Sigmoid)] public partial Layer Y { get; }", "Sigmoid", "from 0 to 1")]
    [InlineData("[Dense(3)] public partial Layer Z { get; } [LogSoftmax] public partial Layer Y { get; }", "LogSoftmax", "up to 0")]
    [InlineData("[Dense(3, Activation = Relu)] public partial Layer Y { get; } [Dropout(0.5)] public partial Layer Z { get; } [Flatten] public partial Layer W { get; }", "Relu", "from 0 on")]
    public Task Before_softmax(string layers, string activation, string range) => Analysis.ReportsAsync(
        Descriptors.LogitsAreCut,
        $"[Network] public partial class N {{ [Input(4)] public partial Layer X {{ get; }} {layers} [[|SoftmaxCrossEntropy|]] public partial Loss E {{ get; }} }}",
        $"'E' takes logits, numbers of any size and sign, but 'Y' ends in {activation}, whose numbers are {range}: leave {activation} out of 'Y'");

    [Theory]
    [InlineData("[Dense(3)] public partial Layer Y { get; } [SoftmaxCrossEntropy] public partial Loss E { get; }")]
    [InlineData("[Dense(3, Activation = LeakyRelu)] public partial Layer Y { get; } [SoftmaxCrossEntropy] public partial Loss E { get; }")]
    [InlineData("[Dense(3, Activation = Relu)] public partial Layer Y { get; } [MeanSquaredError] public partial Loss E { get; }")]
    public Task Other_numbers_are_good(string layers) =>
        Analysis.IsSilentAsync($"[Network] public partial class N {{ [Input(4)] public partial Layer X {{ get; }} {layers} }}");
}
