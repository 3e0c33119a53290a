namespace NetDsl.Benchmarks.Peers.Torch;

/// <summary>The networks of the training steps, as torch computes them.</summary>
internal static class TorchModels
{
    /// <summary>2-16-16-2.</summary>
    public static TorchModel Tiny() => new TorchModel().Reads(2)
        .Dense("First", 2, 16).Tanh().Dense("Second", 16, 16).Tanh().Dense("Side", 16, 2);

    /// <summary>784-128-10.</summary>
    public static TorchModel Mnist() => new TorchModel().Reads(784)
        .Dense("Hidden", 784, 128).Relu().Dense("Digit", 128, 10);

    /// <summary>784-512-512-10.</summary>
    public static TorchModel Deep() => new TorchModel().Reads(784)
        .Dense("First", 784, 512).Relu().Dense("Second", 512, 512).Relu().Dense("Digit", 512, 10);

    /// <summary>1024-1024-1024-10.</summary>
    public static TorchModel Wide() => new TorchModel().Reads(1024)
        .Dense("First", 1024, 1024).Relu().Dense("Second", 1024, 1024).Relu().Dense("Class", 1024, 10);

    /// <summary>LeNet-5.</summary>
    public static TorchModel LeNet() => new TorchModel().ReadsGray(28, 28)
        .Conv("Edges", 1, 6, 5).Relu().MaxPool()
        .Conv("Parts", 6, 16, 5).Relu().MaxPool()
        .DenseOfImage("Hidden", 4, 4, 16, 120).Relu().Dense("Code", 120, 84).Relu().Dense("Digit", 84, 10);

    /// <summary>Convolutions of 3×3.</summary>
    public static TorchModel Cifar() => new TorchModel().ReadsColours(32, 32, 3)
        .Conv("Edges", 3, 32, 3, padding: 1).Relu().Conv("Corners", 32, 32, 3, padding: 1).Relu().MaxPool()
        .Conv("Parts", 32, 64, 3, padding: 1).Relu().Conv("Shapes", 64, 64, 3, padding: 1).Relu().MaxPool()
        .DenseOfImage("Hidden", 8, 8, 64, 128).Relu().Dense("Class", 128, 10);

    /// <summary>A GRU over the rows of an image.</summary>
    public static TorchModel Gru() => new TorchModel().Reads(28, 28).Gru("Memory", 28, 64).Dense("Digit", 64, 10);

    /// <summary>An LSTM over the rows of an image.</summary>
    public static TorchModel Lstm() => new TorchModel().Reads(28, 28).Lstm("Memory", 28, 64).Dense("Digit", 64, 10);

    /// <summary>Four blocks of causal attention.</summary>
    public static TorchModel Transformer()
    {
        const int width = Networks.CharacterTransformer.Width, characters = Networks.CharacterTransformer.Characters;
        var model = new TorchModel().Reads(Networks.CharacterTransformer.Tokens)
            .TokensAndPlaces("Letters", "Places", characters, Networks.CharacterTransformer.Tokens, width);
        for (var i = 1; i <= Networks.CharacterTransformer.Blocks; i++)
        {
            var block = $"Body{i}";
            model
                .Residual(branch => branch
                    .LayerNorm($"{block}.Calm", width)
                    .Attention($"{block}.Look", width, Networks.TransformerBlock.Heads))
                .Residual(branch => branch
                    .LayerNorm($"{block}.Still", width)
                    .Dense($"{block}.Thoughts", width, 4 * width).Gelu().Dense($"{block}.Thought", 4 * width, width));
        }

        return model.LayerNorm("Calm", width).Dense("Next", width, characters);
    }
}
