namespace NetDsl.Oracle.Cases;

/// <summary>Layers of groups of neurons, and those that compare the elements of an axis.</summary>
internal static class Groups
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("DenseGrouped", "functional.conv1d", e => GroupedDense(e, [12], "Dense(8, Groups = 4)", 4)),
        new("DenseGroupedPerStep", "functional.conv1d", e => GroupedDense(
            e, [5, 6], "Dense(8, Groups = 2, PerStep = true)", 2)),
        new("DenseGroupedWithActivation", "functional.conv1d, tanh", e => GroupedDense(
            e, [12], "Dense(8, Groups = 4, Activation = Tanh)", 4).tanh()),
        new("Maxout", "functional.linear, max", e => Maxout(e, "Maxout(7)", 2)),
        new("MaxoutOfThree", "functional.linear, max", e => Maxout(e, "Maxout(7, Pieces = 3)", 3)),
        new("SqueezeExciteOfImage", "mean, functional.linear, relu, sigmoid", e => SqueezeExcite(
            e, [4, 3, 8], "SqueezeExcite", 4)),
        new("SqueezeExciteOfSequence", "mean, functional.linear, relu, sigmoid", e => SqueezeExcite(
            e, [5, 6], "SqueezeExcite(Reduction = 2)", 2)),
        new("Glu", "functional.glu", e => OfSource(e, [5, 8], "Glu", x => functional.glu(x))),
        new("GluWithGelu", "narrow, functional.gelu", e => OfSource(
            e, [5, 8], "Glu(Activation = Gelu)", x => x.narrow(-1, 0, 4) * functional.gelu(x.narrow(-1, 4, 4)))),
        new("Softmax", "softmax", e => OfSource(e, [19], "Softmax", x => x.softmax(-1))),
        new("SoftmaxOfSequence", "softmax", e => OfSource(e, [5, 7], "Softmax", x => x.softmax(-1))),
        new("LogSoftmax", "log_softmax", e => OfSource(e, [19], "LogSoftmax", x => x.log_softmax(-1))),
        new("LogSoftmaxOfSequence", "log_softmax", e => OfSource(e, [5, 7], "LogSoftmax", x => x.log_softmax(-1))),
        new("CosineSimilarity", "functional.cosine_similarity", e => Compare(
            e, [9], ", Epsilon = 1e-30", (a, b) => functional.cosine_similarity(a, b, -1))),
        new("CosineSimilarityOfSequences", "functional.cosine_similarity", e => Compare(
            e, [5, 9], ", Epsilon = 1e-30", (a, b) => functional.cosine_similarity(a, b, -1))),
        new("CosineSimilarityWithEpsilon", "mul, sum, rsqrt", e => Compare(
            e, [5, 9], "", (a, b) => Dot(a, b) * ((Dot(a, a) + 1e-8) * (Dot(b, b) + 1e-8)).rsqrt())),
    ];

    private static Tensor OfSource(Experiment e, long[] shape, string attribute, Func<Tensor, Tensor> compute)
    {
        var x = e.Source(shape);
        e.Layer(attribute);
        return compute(x);
    }

    /// <summary>A convolution of one step with as many groups.</summary>
    private static Tensor GroupedDense(Experiment e, long[] shape, string attribute, int groups)
    {
        const int units = 8;
        var x = e.Source(shape);
        e.Layer(attribute);
        var W = e.Parameter("Weights", shape[^1] / groups, units).T.unsqueeze(-1);
        var steps = x.reshape(Experiment.Batch, -1, shape[^1]).ChannelsFirst();
        var z = functional.conv1d(steps, W, e.Parameter("Bias", units), groups: groups).ChannelsLast();
        return z.reshape([Experiment.Batch, .. shape[..^1], units]);
    }

    private static Tensor Maxout(Experiment e, string attribute, int pieces)
    {
        const int features = 9, units = 7;
        var x = e.Source(features);
        e.Layer(attribute);
        var W = e.Parameter("Weights", features, pieces, units).reshape(features, -1).T;
        var z = functional.linear(x, W, e.Parameter("Bias", pieces, units).reshape(-1));
        return z.reshape(Experiment.Batch, pieces, units).max(1).values;
    }

    private static Tensor SqueezeExcite(Experiment e, long[] shape, string attribute, int reduction)
    {
        var x = e.Source(shape);
        e.Layer(attribute);
        var (channels, hidden) = (shape[^1], shape[^1] / reduction);
        var (W, b) = (e.Parameter("Squeeze", channels, hidden).T, e.Parameter("SqueezeBias", hidden));
        var (V, c) = (e.Parameter("Excite", hidden, channels).T, e.Parameter("ExciteBias", channels));
        var mean = x.reshape(Experiment.Batch, -1, channels).mean([1]);
        var gate = functional.linear(functional.linear(mean, W, b).relu(), V, c).sigmoid();
        return x * gate.reshape([Experiment.Batch, .. shape[..^1].Select(_ => 1L), channels]);
    }

    private static Tensor Compare(Experiment e, long[] shape, string options, Func<Tensor, Tensor, Tensor> compare)
    {
        var a = e.SourceOf("Left", shape);
        var b = e.SourceOf("Right", shape);
        e.Layer($"CosineSimilarity(nameof(Left), nameof(Right){options})");
        return compare(a, b);
    }

    private static Tensor Dot(Tensor a, Tensor b) => (a * b).sum(-1);
}
