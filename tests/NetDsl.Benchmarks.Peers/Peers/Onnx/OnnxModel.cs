using System.Runtime.InteropServices;
using Google.Protobuf;
using NetDsl.Benchmarks.Peers.Work;

namespace NetDsl.Benchmarks.Peers.Onnx;

/// <summary>
/// A network as an ONNX model, layer after layer, with the weights of one of NetDsl's. Its messages are numbered as in onnx.proto.
/// </summary>
internal sealed partial class OnnxModel
{
    /// <summary>The names of what comes in and what goes out.</summary>
    public const string Input = "input", Output = "output";

    private const long IrVersion = 8, OperatorSet = 17, Single = 1;

    private readonly NetworkDescription _network;
    private readonly float[] _parameters;
    private readonly ProtobufMessage _graph = new();
    private readonly long[] _input;
    private string _last = Input;
    private int _nodes;

    /// <summary>Begins a model.</summary>
    /// <param name="network">NetDsl's network.</param>
    /// <param name="parameters">Its weights.</param>
    /// <param name="input">The shape of a batch.</param>
    public OnnxModel(NetworkDescription network, ReadOnlySpan<float> parameters, params long[] input)
    {
        (_network, _parameters, _input) = (network, parameters.ToArray(), input);
        _graph.Add(2, network.Name);
    }

    /// <summary>The shape of a batch.</summary>
    public IReadOnlyList<long> InputShape => _input;

    /// <summary>The shape of what is predicted.</summary>
    public IReadOnlyList<long> OutputShape => [_input[0], _network.PredictionWidth];

    /// <summary>The model as a file would hold it.</summary>
    public byte[] ToArray()
    {
        Node("Identity", [_last], Output);
        _graph.Add(11, ValueInfo(Input, InputShape)).Add(12, ValueInfo(Output, OutputShape));
        return new ProtobufMessage()
            .Add(1, IrVersion)
            .Add(2, "NetDsl.Benchmarks.Peers")
            .Add(7, _graph)
            .Add(8, new ProtobufMessage().Add(1, "").Add(2, OperatorSet))
            .ToArray();
    }

    /// <summary>A node that reads the last one, and weights.</summary>
    private OnnxModel Node(string operation, string[] weights, params ProtobufMessage[] attributes)
    {
        var output = $"{operation}{++_nodes}";
        Node(operation, [_last, .. weights], output, attributes);
        _last = output;
        return this;
    }

    private void Node(string operation, string[] inputs, string output, params ProtobufMessage[] attributes)
    {
        var node = new ProtobufMessage();
        foreach (var input in inputs)
            node.Add(1, input);
        node.Add(2, output).Add(4, operation);
        foreach (var attribute in attributes)
            node.Add(5, attribute);
        _graph.Add(1, node);
    }

    /// <summary>A weight tensor of NetDsl's.</summary>
    private WeightTensor Weight(string name) => WeightTensor.Of(_network, name, _parameters);

    /// <summary>Adds weights to the model.</summary>
    /// <returns>Their name.</returns>
    private string Store(string name, IEnumerable<long> shape, ReadOnlySpan<float> values)
    {
        _graph.Add(5, new ProtobufMessage()
            .AddEach(1, shape)
            .Add(2, Single)
            .Add(8, name)
            .Add(9, ByteString.CopyFrom(MemoryMarshal.AsBytes(values))));
        return name;
    }

    private static ProtobufMessage ValueInfo(string name, IEnumerable<long> shape)
    {
        var sizes = new ProtobufMessage();
        foreach (var size in shape)
            sizes.Add(1, new ProtobufMessage().Add(1, size));
        return new ProtobufMessage().Add(1, name).Add(2, new ProtobufMessage().Add(1, new ProtobufMessage().Add(1, Single).Add(2, sizes)));
    }

    private static ProtobufMessage Sizes(string name, params long[] values)
    {
        const long integers = 7;
        return new ProtobufMessage().Add(1, name).AddEach(8, values).Add(20, integers);
    }
}
