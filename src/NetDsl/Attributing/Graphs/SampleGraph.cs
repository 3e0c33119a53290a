using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>What a network computes of the explained sample: the tapes of its forward pass, and its numbers in double.</summary>
internal sealed class SampleGraph
{
    private readonly TraceMemory _memory;
    private readonly Dictionary<string, int> _byName = [];
    private readonly bool _hasTarget;

    /// <summary>Writes down the forward pass and computes it in double, of the floats of inputs and weights.</summary>
    /// <param name="network">The network.</param>
    /// <param name="traces">Its equations, over the sample.</param>
    /// <param name="hasTarget">Whether there is a target, and so a loss.</param>
    /// <param name="known">The tapes of tensors that were written down before, to which the others are added.</param>
    public SampleGraph(NetworkDescription network, NetworkTraces<Taped> traces, bool hasTarget, Dictionary<int, TapedTensor> known)
    {
        (Network, _memory, _hasTarget) = (network, traces.Memory, hasTarget);
        for (var tensor = 0; tensor < _memory.Tensors; tensor++)
            _byName[_memory.Tensor(tensor).Description.Name] = tensor;
        var forward = Enumerable.Range(0, _memory.Tensors).Where(IsForward).ToArray();
        Tapes = _memory.IsTraining
            ? TapedNetwork.Record(traces, [.. forward.Where(tensor => _memory.Tensor(tensor).IsPerSample)], EquationsOf.Training, known)
            : TapedNetwork.Record(traces, forward, EquationsOf.Prediction, known);
        Values = [.. Enumerable.Range(0, _memory.Tensors).Select(tensor => forward.Contains(tensor) ? _memory[tensor].ToArray() : [])];
        new TapedPass(Tapes, Values).Forward();
        Inputs = [.. network.Layers.Where(layer => layer.Kind == "Input").Select(layer => _byName[layer.Name])];
        TokenInputs = TokenRange.Of(network).ToDictionary(range => Inputs[range.Input], range => range.Layer);
    }

    private SampleGraph(SampleGraph other, double[][] values)
    {
        (Network, _memory, _byName, _hasTarget) = (other.Network, other._memory, other._byName, other._hasTarget);
        (Tapes, Inputs, TokenInputs, Values) = (other.Tapes, other.Inputs, other.TokenInputs, values);
        new TapedPass(Tapes, Values).Forward();
    }

    /// <summary>The network.</summary>
    public NetworkDescription Network { get; }

    /// <summary>What else stays as it is, which a question has to say; nothing where the sample is all that there is.</summary>
    public string Given => _memory.IsTraining ? " Masks, noise and statistics of the batch are those of this training step, whatever the features are."
        : _memory.Carried is { } carried && carried.Any(elements => elements > 0) ? " What the stream carried over from earlier steps, as its state, stays as it is, whatever the features are."
        : "";

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
    public int TensorNamed(string name) => _byName.TryGetValue(name, out var tensor) && IsForward(tensor)
        ? tensor
        : throw new ArgumentException(
            $"There is no tensor '{name}' in the forward pass. There is: "
            + string.Join(", ", _byName.Values.Where(IsForward).Select(one => this[one].Extent)) + ".",
            nameof(name));

    /// <summary>The weight tensors that training changes, by the layers that have them, from the first layer on.</summary>
    public IReadOnlyList<IGrouping<string, int>> TrainedLayers =>
        [.. Network.Parameters.Where(parameter => parameter.IsTrainable && _byName.ContainsKey(parameter.Name)).GroupBy(parameter => parameter.Layer, parameter => _byName[parameter.Name])];

    /// <summary>The same sample in a network some of whose weights are permuted among themselves: as large, and of no meaning.</summary>
    public SampleGraph Shuffled(IEnumerable<int> parameters, NormalNoise random)
    {
        var tensors = parameters.ToArray();
        var values = Copy(tensors);
        foreach (var weights in tensors.Select(tensor => values[tensor]))
        {
            random.Shuffle(weights);
            // A permutation of few weights may be the same again.
            foreach (ref var weight in weights.AsSpan())
                weight *= random.Below(2) == 0 ? 1 : -1;
        }

        return new(this, values);
    }

    /// <summary>The same network at another sample.</summary>
    public SampleGraph At(IReadOnlyList<int> features, double[] sample)
    {
        var (values, from) = (Copy(features), 0);
        foreach (var tensor in features)
        {
            sample.AsSpan(from, values[tensor].Length).CopyTo(values[tensor]);
            from += values[tensor].Length;
        }

        return new(this, values);
    }

    /// <summary>The numbers, of which those that are computed, and some others, may be overwritten.</summary>
    public double[][] Copy(IReadOnlyCollection<int> others) =>
        [.. Values.Select((values, tensor) => Tapes[tensor] is null && !others.Contains(tensor) ? values : [.. values])];

    /// <summary>Whether a tensor is computed on the way to the prediction, or to the loss where there is one.</summary>
    private bool IsForward(int tensor) => this[tensor].Pass == Pass.Forward || (_hasTarget && this[tensor].Pass == Pass.Loss);
}
