namespace NetDsl.Benchmarks.Peers.Torch;

internal sealed partial class TorchModel
{
    /// <summary>A batch of samples of a shape.</summary>
    public TorchModel Reads(params long[] shape) => Add(x => x.reshape([-1, .. shape]));

    /// <summary>Images, channels last as NetDsl has them, first as torch does: here they have one.</summary>
    public TorchModel ReadsGray(long height, long width) => Reads(1, height, width);

    /// <summary>Images of several channels, which torch has as planes.</summary>
    public TorchModel ReadsColours(long height, long width, long channels) =>
        Add(x => x.reshape(-1, height, width, channels).permute(0, 3, 1, 2).contiguous());

    /// <summary>A layer of units.</summary>
    public TorchModel Dense(string layer, long inputs, long units)
    {
        var (weights, bias) = (Weight(units, inputs), Same($"{layer}.Bias", units));
        Link($"{layer}.Weights", weights, w => w.t());
        return Add(x => functional.linear(x, weights, bias));
    }

    /// <summary>A layer of units that reads all of an image: torch's planes one after another, NetDsl's pixels.</summary>
    public TorchModel DenseOfImage(string layer, long height, long width, long channels, long units)
    {
        var (weights, bias) = (Weight(units, channels * height * width), Same($"{layer}.Bias", units));
        Link($"{layer}.Weights", weights, w => w.view(units, channels, height, width).permute(2, 3, 1, 0));
        return Add(x => functional.linear(x.flatten(1), weights, bias));
    }

    /// <summary>A convolution of stride 1.</summary>
    public TorchModel Conv(string layer, long channels, long filters, long kernel, long padding = 0)
    {
        var (weights, bias) = (Weight(filters, channels, kernel, kernel), Same($"{layer}.Bias", filters));
        Link($"{layer}.Weights", weights, w => w.permute(2, 3, 1, 0));
        return Add(x => functional.conv2d(x, weights, bias, padding: [padding, padding]));
    }

    /// <summary>The maximum of each two by two pixels.</summary>
    public TorchModel MaxPool() => Add(x => functional.max_pool2d(x, 2));

    /// <summary>max(x, 0).</summary>
    public TorchModel Relu() => Add(x => functional.relu(x));

    /// <summary>tanh x.</summary>
    public TorchModel Tanh() => Add(x => x.tanh());
}
