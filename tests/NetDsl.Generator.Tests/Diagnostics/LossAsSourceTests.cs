using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LossAsSourceTests
{
    [Fact]
    public Task By_name() => Analysis.ReportsAsync(
        Descriptors.LossAsSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [Dense(3, From = [|nameof(Error)|])] public partial Layer Again { get; }
        }
        """,
        "'Again' reads 'Error', which is a loss and has no output: name a layer with From");

    [Fact]
    public Task Above() => Analysis.ReportsAsync(
        Descriptors.LossAsSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [[|Dense(1)|]] public partial Layer Weight { get; }
            [Dropout(0.5)] public partial Layer Thinned { get; }
        }
        """,
        "'Weight' reads 'Error', which is a loss and has no output: name a layer with From");

    [Fact]
    public Task In_a_join() => Analysis.ReportsAsync(
        Descriptors.LossAsSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [Concat(nameof(Species), [|nameof(Error)|])] public partial Layer Both { get; }
        }
        """,
        "'Both' reads 'Error', which is a loss and has no output: name a layer with From");

    [Fact]
    public Task By_a_loss() => Analysis.ReportsAsync(
        Descriptors.LossAsSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [MeanSquaredError(From = [|nameof(Error)|])] public partial Loss Deviation { get; }
        }
        """,
        "'Deviation' reads 'Error', which is a loss and has no output: name a layer with From");
}
