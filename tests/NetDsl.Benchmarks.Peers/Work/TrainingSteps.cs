using NetDsl.Benchmarks.Peers.Networks;
using NetDsl.Benchmarks.Peers.Torch;

namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>Steps of training, against libtorch.</summary>
internal static class TrainingSteps
{
    public static IReadOnlyList<WorkListing> All { get; } =
    [
        Of<TinyMlp>("2-16-16-2", 32, TorchModels.Tiny),
        Of<MnistMlp>("784-128-10", 32, TorchModels.Mnist),
        Of<MnistMlp>("784-128-10", 128, TorchModels.Mnist),
        Of<DeepMlp>("784-512-512-10", 128, TorchModels.Deep),
        Of<WideMlp>("1024-1024-1024-10", 256, TorchModels.Wide),
        Of<LeNet>("LeNet-5", 32, TorchModels.LeNet),
        Of<LeNet>("LeNet-5", 128, TorchModels.LeNet),
        Of<CifarNet>("CIFAR-like, 3×3", 32, TorchModels.Cifar),
        Of<GruRows>("GRU 28→64, 28 steps", 32, TorchModels.Gru),
        Of<GruRows>("GRU 28→64, 28 steps", 256, TorchModels.Gru),
        Of<LstmRows>("LSTM 28→64, 28 steps", 32, TorchModels.Lstm),
        Of<CharacterTransformer>("transformer, 4 layers of width 128", 16, TorchModels.Transformer, CharacterTransformer.Characters),
    ];

    private static WorkListing Of<TNetwork>(string name, int batch, Func<TorchModel> model, int tokens = 0)
        where TNetwork : class, INetwork<TNetwork, float> =>
        new($"step: {name}, batch {batch}", () => new TrainingStep<TNetwork>(batch, model, tokens));
}
