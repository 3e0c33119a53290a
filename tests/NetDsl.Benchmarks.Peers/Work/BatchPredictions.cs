using NetDsl.Benchmarks.Peers.Networks;
using NetDsl.Benchmarks.Peers.Onnx;

namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>
/// Predictions of a batch, against ONNX Runtime on one thread: once with the samples where each wants them, once from an array to an
/// array, which NetDsl checks and copies and ONNX Runtime reads where they lie.
/// </summary>
internal static class BatchPredictions
{
    private const int Batch = 64;

    public static IReadOnlyList<WorkListing> All { get; } =
    [
        .. Of<MnistMlp>("784-128-10", OnnxModels.Mnist),
        .. Of<Dense784To10>("dense 784→10", OnnxModels.Dense),
        .. Of<LeNet>("LeNet-5", OnnxModels.LeNet),
    ];

    private static IEnumerable<WorkListing> Of<TNetwork>(string name, OnnxMaker model)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
    [
        new($"forward: {name}, batch {Batch}", () => new Prediction<TNetwork>(Batch, model, isInPlace: true)),
        new($"forward: {name}, batch {Batch}, from arrays", () => new Prediction<TNetwork>(Batch, model, isInPlace: false)),
    ];
}
