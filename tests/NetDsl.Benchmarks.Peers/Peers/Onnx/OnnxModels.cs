namespace NetDsl.Benchmarks.Peers.Onnx;

/// <summary>The networks of the predictions, as ONNX models.</summary>
internal static class OnnxModels
{
    /// <summary>One dense layer.</summary>
    public static OnnxModel Dense(NetworkDescription network, ReadOnlySpan<float> parameters, int batch) =>
        new OnnxModel(network, parameters, batch, network.SampleWidth).Dense("Result");

    /// <summary>6-64-8-4.</summary>
    public static OnnxModel Control(NetworkDescription network, ReadOnlySpan<float> parameters, int batch) =>
        new OnnxModel(network, parameters, batch, network.SampleWidth).Dense("First").Relu().Dense("Second").Relu().Dense("Act");

    /// <summary>784-128-10.</summary>
    public static OnnxModel Mnist(NetworkDescription network, ReadOnlySpan<float> parameters, int batch) =>
        new OnnxModel(network, parameters, batch, network.SampleWidth).Dense("Hidden").Relu().Dense("Digit").Softmax();

    /// <summary>LeNet-5.</summary>
    public static OnnxModel LeNet(NetworkDescription network, ReadOnlySpan<float> parameters, int batch) =>
        new OnnxModel(network, parameters, batch, 1, 28, 28)
            .Conv("Edges").Relu().MaxPool()
            .Conv("Parts").Relu().MaxPool()
            .DenseOfImage("Hidden", channels: 16).Relu().Dense("Code").Relu().Dense("Digit").Softmax();
}
