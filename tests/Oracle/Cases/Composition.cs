namespace NetDsl.Oracle.Cases;

/// <summary>Layers together: what torch has as one module, and small networks.</summary>
internal static class Composition
{
    private const int Steps = 5, Width = 8, Hidden = 12;

    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("TransformerBlock", "nn.TransformerEncoderLayer", TransformerBlock),
        new("StackedGru", "nn.GRU", StackedGru),
        new("SmallLeNet", "functional.conv2d, functional.relu, functional.max_pool2d, functional.linear", SmallLeNet),
        new("SharedWeights", "functional.linear, tanh", SharedWeights),
    ];

    /// <summary>Post-norm, as in Vaswani and others 2017.</summary>
    private static Tensor TransformerBlock(Experiment e)
    {
        var x = e.Source(Steps, Width);
        var torch = TransformerEncoderLayer(Width, 2, Hidden, 0).to(float64);

        e.Layer("Attention(2)", "Attended");
        Attention.Bind(e, torch, "self_attn.", Width);
        e.Layer("Add(nameof(Source), nameof(Attended))", "Seen");
        e.Layer("LayerNorm", "SeenEvenly");
        e.Bind(torch, "norm1.weight", e.Scale("Scale", Width));
        e.Bind(torch, "norm1.bias", e.Parameter("Shift", Width));
        e.Layer($"Dense({Hidden}, PerStep = true, Activation = Relu)", "Thought");
        e.Bind(torch, "linear1.weight", e.Parameter("Weights", Width, Hidden).T);
        e.Bind(torch, "linear1.bias", e.Parameter("Bias", Hidden));
        e.Layer($"Dense({Width}, PerStep = true)", "Answer");
        e.Bind(torch, "linear2.weight", e.Parameter("Weights", Hidden, Width).T);
        e.Bind(torch, "linear2.bias", e.Parameter("Bias", Width));
        e.Layer("Add(nameof(SeenEvenly), nameof(Answer))", "Known");
        e.Layer("LayerNorm");
        e.Bind(torch, "norm2.weight", e.Scale("Scale", Width));
        e.Bind(torch, "norm2.bias", e.Parameter("Shift", Width));
        return torch.call(x.transpose(0, 1), null!, null!).transpose(0, 1);
    }

    private static Tensor StackedGru(Experiment e)
    {
        const int features = 5, units = 4;
        var x = e.Source(Steps, features);
        var torch = GRU(features, units, numLayers: 2, batchFirst: true, dtype: float64);
        e.Layer("Gru(4)", "Lower");
        Recurrence.Bind(e, torch, features, 3, "", "_l0");
        e.Layer("Gru(4)");
        Recurrence.Bind(e, torch, units, 3, "", "_l1");
        return torch.call(x).Item1;
    }

    private static Tensor SmallLeNet(Experiment e)
    {
        var x = e.Source(10, 10, 1).ChannelsFirst();
        e.Layer("Conv2D(3, Kernel = 3, Activation = Relu)", "Edges");
        x = functional.conv2d(x, e.Parameter("Weights", 3, 3, 1, 3).permute(3, 2, 0, 1), e.Parameter("Bias", 3)).relu();
        e.Layer("MaxPool2D(2)", "Smaller");
        x = functional.max_pool2d(x, 2);
        e.Layer("Conv2D(4, Kernel = 3, Activation = Relu)", "Parts");
        x = functional.conv2d(x, e.Parameter("Weights", 3, 3, 3, 4).permute(3, 2, 0, 1), e.Parameter("Bias", 4)).relu();
        e.Layer("MaxPool2D(2)", "Smallest");
        x = functional.max_pool2d(x, 2).ChannelsLast().flatten(1);
        e.Layer("Dense(6, Activation = Relu)", "Whole");
        x = functional.linear(x, e.Parameter("Weights", 4, 6).T, e.Parameter("Bias", 6)).relu();
        e.Layer("Dense(5)");
        return functional.linear(x, e.Parameter("Weights", 6, 5).T, e.Parameter("Bias", 5));
    }

    private static Tensor SharedWeights(Experiment e)
    {
        var x = e.Source(Width);
        e.Layer($"Dense({Width}, Activation = Tanh)", "First");
        var (W, b) = (e.Parameter("Weights", Width, Width).T, e.Parameter("Bias", Width));
        e.Layer($"Dense({Width}, Activation = Tanh, SharedWith = nameof(First))");
        return functional.linear(functional.linear(x, W, b).tanh(), W, b).tanh();
    }
}
