namespace NetDsl.Benchmarks.Peers.Onnx;

internal sealed partial class OnnxModel
{
    /// <summary>A layer of units.</summary>
    public OnnxModel Dense(string layer)
    {
        var weights = Weight($"{layer}.Weights");
        return Dense(layer, weights.Shape[0], weights.Values);
    }

    /// <summary>A layer of units that reads all of an image: ONNX's planes one after another, NetDsl's pixels.</summary>
    public OnnxModel DenseOfImage(string layer, int channels)
    {
        var weights = Weight($"{layer}.Weights");
        var (inputs, units) = (weights.Shape[0], weights.Shape[1]);
        var values = new float[inputs * units];
        for (var i = 0; i < inputs; i++)
        {
            var (pixel, channel) = (i / channels, i % channels);
            weights.Values.AsSpan(i * units, units).CopyTo(values.AsSpan((channel * (inputs / channels) + pixel) * units));
        }

        Node("Flatten", []);
        return Dense(layer, inputs, values);
    }

    /// <summary>A convolution of stride 1 without padding.</summary>
    public OnnxModel Conv(string layer)
    {
        var weights = Weight($"{layer}.Weights");
        var (kernel, channels, filters) = (weights.Shape[0], weights.Shape[2], weights.Shape[3]);
        var values = new float[weights.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (place, channel, filter) = (i / filters / channels, i / filters % channels, i % filters);
            values[(filter * channels + channel) * kernel * kernel + place] = weights.Values[i];
        }

        var stored = Store($"{layer}.Weights", [filters, channels, kernel, kernel], values);
        return Node("Conv", [stored, Bias(layer)], Sizes("kernel_shape", kernel, kernel));
    }

    /// <summary>The maximum of each two by two pixels.</summary>
    public OnnxModel MaxPool() => Node("MaxPool", [], Sizes("kernel_shape", 2, 2), Sizes("strides", 2, 2));

    /// <summary>max(x, 0).</summary>
    public OnnxModel Relu() => Node("Relu", []);

    /// <summary>Probabilities.</summary>
    public OnnxModel Softmax() => Node("Softmax", []);

    private OnnxModel Dense(string layer, int inputs, float[] values) =>
        Node("Gemm", [Store($"{layer}.Weights", [inputs, values.Length / inputs], values), Bias(layer)]);

    private string Bias(string layer)
    {
        var bias = Weight($"{layer}.Bias").Values;
        return Store($"{layer}.Bias", [bias.Length], bias);
    }
}
