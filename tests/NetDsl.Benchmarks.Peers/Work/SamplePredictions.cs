using NetDsl.Benchmarks.Peers.Networks;
using NetDsl.Benchmarks.Peers.Onnx;

namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>One sample, as an application asks for it: checked, copied in, computed; against ONNX Runtime on one thread.</summary>
internal static class SamplePredictions
{
    public static IReadOnlyList<WorkListing> All { get; } =
    [
        Of<Dense16To16>("dense 16→16", OnnxModels.Dense),
        Of<Dense64To64>("dense 64→64", OnnxModels.Dense),
        Of<Dense64To10>("dense 64→10", OnnxModels.Dense),
        Of<Dense784To10>("dense 784→10", OnnxModels.Dense),
        Of<ControlMlp>("6-64-8-4", OnnxModels.Control),
        Of<MnistMlp>("784-128-10", OnnxModels.Mnist),
        Of<LeNet>("LeNet-5", OnnxModels.LeNet),
    ];

    private static WorkListing Of<TNetwork>(string name, OnnxMaker model)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        new($"one sample: {name}", () => new Prediction<TNetwork>(batch: 1, model, isInPlace: false));
}
