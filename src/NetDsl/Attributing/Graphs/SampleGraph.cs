using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>What a network computes of the explained sample: the tapes of its forward pass, and its numbers in double.</summary>
internal sealed class SampleGraph
{
    private readonly TraceMemory _memory;
    private readonly Dictionary<string, int> _byName = [];

    /// <summary>Writes down the forward pass and computes it in double, of the floats of inputs and weights.</summary>
    /// <param name="network">The network.</param>
    /// <param name="traces">Its equations, over the sample.</param>
    public SampleGraph(NetworkDescription network, NetworkTraces<Taped> traces)
    {
        (Network, _memory) = (network, traces.Memory);
        for (var tensor = 0; tensor < _memory.Tensors; tensor++)
            _byName[_memory.Tensor(tensor).Description.Name] = tensor;
        var forward = Enumerable.Range(0, _memory.Tensors).Where(tensor => this[tensor].Pass == Pass.Forward).ToArray();
        Tapes = TapedNetwork.Record(traces, forward, EquationsOf.Prediction);
        Values = [.. Enumerable.Range(0, _memory.Tensors).Select(tensor => forward.Contains(tensor) ? _memory[tensor].ToArray() : [])];
        new TapedPass(Tapes, Values).Forward();
        Inputs = [.. network.Layers.Where(layer => layer.Kind == "Input").Select(layer => _byName[layer.Name])];
        TokenInputs = TokenRange.Of(network).ToDictionary(range => Inputs[range.Input], range => range.Layer);
    }

    /// <summary>The network.</summary>
    public NetworkDescription Network { get; }

    /// <summary>The tapes.</summary>
    public TapedNetwork Tapes { get; }

    /// <summary>The numbers of each tensor; none of those that are not of the forward pass.</summary>
    public double[][] Values { get; }

    /// <summary>The tensors of the inputs, in the order of a sample.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>The inputs that hold tokens, and the layer that looks them up.</summary>
    public IReadOnlyDictionary<int, string> TokenInputs { get; }

    /// <summary>The description of a tensor.</summary>
    public TensorDescription this[int tensor] => _memory.Tensor(tensor).Description;

    /// <summary>A tensor by its name.</summary>
    public int Find(string name) => _byName[name];

    /// <summary>A tensor of the forward pass by the name that a user says.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public int TensorNamed(string name) => _byName.TryGetValue(name, out var tensor) && this[tensor].Pass == Pass.Forward
        ? tensor
        : throw new ArgumentException(
            $"There is no tensor '{name}' in the forward pass. There is: "
            + string.Join(", ", _byName.Values.Select(one => this[one]).Where(one => one.Pass == Pass.Forward).Select(one => one.Extent)) + ".",
            nameof(name));

    /// <summary>Whether a tensor holds weights.</summary>
    public bool IsParameter(int tensor) => _memory.Tensor(tensor).Slot.Space == TensorSpace.Parameters;

    /// <summary>The numbers, of which those that are computed, and some others, may be overwritten.</summary>
    public double[][] Copy(IReadOnlyCollection<int> others) =>
        [.. Values.Select((values, tensor) => Tapes[tensor] is null && !others.Contains(tensor) ? values : [.. values])];
}
