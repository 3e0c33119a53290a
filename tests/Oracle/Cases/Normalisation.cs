namespace NetDsl.Oracle.Cases;

/// <summary>Layers that centre and scale.</summary>
internal static class Normalisation
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("BatchNorm", "functional.batch_norm", e => BatchNorm(e, [7], "BatchNorm")),
        new("BatchNormOfSequence", "functional.batch_norm", e => BatchNorm(e, [5, 6], "BatchNorm")),
        new("BatchNormOfImage", "functional.batch_norm", e => BatchNorm(e, [4, 3, 5], "BatchNorm")),
        new("BatchNormWithOptions", "functional.batch_norm", e => BatchNorm(
            e, [4, 3, 5], "BatchNorm(Momentum = 0.25, Epsilon = 0.01)", momentum: 0.25, epsilon: 0.01)),
        new("BatchNormNotAffine", "functional.batch_norm", e => BatchNorm(
            e, [4, 3, 5], "BatchNorm(Affine = false)", isAffine: false)),
        new("BatchNormFrozen", "functional.batch_norm", e => FrozenBatchNorm(e, [4, 3, 5])),
        new("LayerNorm", "functional.layer_norm", e => LayerNorm(e, [19], "LayerNorm")),
        new("LayerNormOfSequence", "functional.layer_norm", e => LayerNorm(e, [4, 9], "LayerNorm")),
        new("LayerNormWithEpsilon", "functional.layer_norm", e => LayerNorm(e, [4, 9], "LayerNorm(Epsilon = 0.01)", 0.01)),
        new("LayerNormNotAffine", "functional.layer_norm", e => LayerNorm(
            e, [4, 9], "LayerNorm(Affine = false)", isAffine: false)),
        new("RmsNorm", "square, mean, rsqrt", e => RmsNorm(e, [19], "RmsNorm")),
        new("RmsNormOfSequence", "square, mean, rsqrt", e => RmsNorm(e, [4, 9], "RmsNorm")),
        new("RmsNormWithEpsilon", "square, mean, rsqrt", e => RmsNorm(e, [4, 9], "RmsNorm(Epsilon = 0.01)", 0.01)),
        new("RmsNormNotAffine", "square, mean, rsqrt", e => RmsNorm(e, [4, 9], "RmsNorm(Affine = false)", isAffine: false)),
        new("GroupNormOfSequence", "functional.group_norm", e => GroupNorm(e, [5, 6], "GroupNorm(3)", 3)),
        new("GroupNormOfImage", "functional.group_norm", e => GroupNorm(e, [4, 3, 6], "GroupNorm(2)", 2)),
        new("InstanceNormOfSequence", "functional.instance_norm", e => InstanceNorm(e, [7, 5])),
        new("InstanceNormOfImage", "functional.instance_norm", e => InstanceNorm(e, [4, 3, 5])),
        new("L2Normalize", "square, sum, rsqrt", e => L2Normalize(
            e, [11], "L2Normalize", x => x * (x.square().sum(-1, keepdim: true) + 1e-12).rsqrt())),
        new("L2NormalizeWithEpsilon", "square, sum, rsqrt", e => L2Normalize(
            e, [11], "L2Normalize(Epsilon = 0.01)", x => x * (x.square().sum(-1, keepdim: true) + 0.01).rsqrt())),
        new("L2NormalizeOfSequence", "functional.normalize", e => L2Normalize(
            e, [4, 7], "L2Normalize(Epsilon = 1e-30)", x => functional.normalize(x, 2, -1))),
    ];

    private static Tensor BatchNorm(
        Experiment e, long[] shape, string attribute, double momentum = 0.1, double epsilon = 1e-5, bool isAffine = true)
    {
        var x = e.Source(shape).ChannelsFirst();
        e.Layer(attribute);
        var (γ, β) = isAffine ? ScaleAndShift(e, shape[^1]) : (null, null);
        var (μ, σ2) = (e.Statistic("RunningMean", 0, shape[^1]), e.Statistic("RunningVariance", 1, shape[^1]));
        e.Inference(functional.batch_norm(x, μ, σ2, γ, β, training: false, momentum, epsilon).ChannelsLast());
        return functional.batch_norm(x, μ, σ2, γ, β, training: true, momentum, epsilon).ChannelsLast();
    }

    private static Tensor FrozenBatchNorm(Experiment e, long[] shape)
    {
        var x = e.Source(shape).ChannelsFirst();
        e.Layer("BatchNorm(Affine = false, Frozen = true)");
        var (μ, σ2) = (e.Statistic("RunningMean", 0, shape[^1]), e.Statistic("RunningVariance", 1, shape[^1]));
        return functional.batch_norm(x, μ, σ2, null, null, training: false).ChannelsLast();
    }

    private static Tensor LayerNorm(
        Experiment e, long[] shape, string attribute, double epsilon = 1e-5, bool isAffine = true)
    {
        var x = e.Source(shape);
        e.Layer(attribute);
        var (γ, β) = isAffine ? ScaleAndShift(e, shape[^1]) : (null, null);
        return functional.layer_norm(x, [shape[^1]], γ, β, epsilon);
    }

    private static Tensor RmsNorm(
        Experiment e, long[] shape, string attribute, double epsilon = 1e-5, bool isAffine = true)
    {
        var x = e.Source(shape);
        e.Layer(attribute);
        var y = x * (x.square().mean([-1], keepdim: true) + epsilon).rsqrt();
        return isAffine ? y * e.Scale("Scale", shape[^1]) : y;
    }

    private static Tensor GroupNorm(Experiment e, long[] shape, string attribute, int groups)
    {
        var x = e.Source(shape).ChannelsFirst();
        e.Layer(attribute);
        var (γ, β) = ScaleAndShift(e, shape[^1]);
        return functional.group_norm(x, groups, γ, β).ChannelsLast();
    }

    private static Tensor InstanceNorm(Experiment e, long[] shape)
    {
        var x = e.Source(shape).ChannelsFirst();
        e.Layer("InstanceNorm");
        var (γ, β) = ScaleAndShift(e, shape[^1]);
        return functional.instance_norm(x, weight: γ, bias: β).ChannelsLast();
    }

    // Torch bounds the length from below where NetDsl adds to its square: without ε both are the same.
    private static Tensor L2Normalize(Experiment e, long[] shape, string attribute, Func<Tensor, Tensor> normalize)
    {
        var x = e.Source(shape);
        e.Layer(attribute);
        return normalize(x);
    }

    private static (Tensor Scale, Tensor Shift) ScaleAndShift(Experiment e, long channels) =>
        (e.Scale("Scale", channels), e.Parameter("Shift", channels));
}
