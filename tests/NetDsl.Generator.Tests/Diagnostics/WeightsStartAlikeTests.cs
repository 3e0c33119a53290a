using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class WeightsStartAlikeTests
{
    [Fact]
    public Task All_weights() => Analysis.ReportsAsync(
        Descriptors.WeightsStartAlike,
        """
        [Network]
        public partial class [|N|]
        {
            [Input(4)] public partial Layer X { get; }
            [Dense(8, Activation = Relu, Initialization = Initialization.Zeros)] public partial Layer H { get; }
            [Dense(3, Initialization = Initialization.Zeros)] public partial Layer Y { get; }
            [SoftmaxCrossEntropy] public partial Loss E { get; }
        }
        """,
        "All weights of 'N' start at 0, so the units of a layer are alike and stay so: leave Initialization out, at least of the layers below the last one");

    [Fact]
    public Task One_layer_of_them_is_good() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class N
        {
            [Input(4)] public partial Layer X { get; }
            [Dense(3, Initialization = Initialization.Zeros)] public partial Layer Y { get; }
            [SoftmaxCrossEntropy] public partial Loss E { get; }
        }
        """);

    [Fact]
    public Task The_last_layer_of_several_too() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class N
        {
            [Input(4)] public partial Layer X { get; }
            [Dense(8, Activation = Relu)] public partial Layer H { get; }
            [Dense(3, Initialization = Initialization.Zeros)] public partial Layer Y { get; }
            [SoftmaxCrossEntropy] public partial Loss E { get; }
        }
        """);
}
