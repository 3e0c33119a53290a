using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>LeNet-5 (LeCun, Bottou, Bengio and Haffner 1998) as a whole, with the poolings of today.</summary>
public sealed class LeNetTests
{
    private static readonly NetworkSuite Networks = new()
    {
        {
            "LeNet", """
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Conv2D(6, Kernel = 5, Pad = 2, Activation = Relu)] public partial Layer Edges { get; }
            [MaxPool2D(2)] public partial Layer Pool1 { get; }
            [Conv2D(16, Kernel = 5, Activation = Relu)] public partial Layer Parts { get; }
            [MaxPool2D(2)] public partial Layer Pool2 { get; }
            [Dense(120, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(84, Activation = Relu)] public partial Layer Code { get; }
            [Dense(10)] public partial Layer Digit { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
    };

    [Fact]
    public void Every_number_holds() => Networks["LeNet"].Check(seed: 5, smallest: -0.5);

    [Fact]
    public void Has_as_many_weights_as_it_should() =>
        CompiledNetwork.Call(typeof(LeNetCheck), nameof(LeNetCheck.CountWeights), Networks["LeNet"].Single!);

    [Fact]
    public void Learns_which_way_stripes_run() =>
        CompiledNetwork.Call(typeof(LeNetCheck), nameof(LeNetCheck.Learn), Networks["LeNet"].Single!);
}
