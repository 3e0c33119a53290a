using NetDsl.Asking;
using NetDsl.Tracing;

namespace NetDsl;

// Numbers as nodes, each of which is one object.
public partial class Explanation
{
    /// <summary>Which tensors lead to which.</summary>
    internal TensorReach Reach { get; }

    /// <summary>The number under a name.</summary>
    internal Number NumberOf(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var element = Find(quantity).Element;
        lock (_numbers)
        {
            if (!_numbers.TryGetValue(element, out var number))
                _numbers.Add(element, number = new Number(this, element));
            return number;
        }
    }

    /// <summary>How a number came about.</summary>
    internal Step StepOf(Quantity quantity)
    {
        var (tensor, element) = Find(quantity);
        return tensor.Pass != Pass.Update ? _network.Trace(element) : TraceUpdate(element);
    }

    /// <summary>An element under its own name, and its tensor.</summary>
    private (TensorDescription Tensor, Quantity Element) Find(Quantity quantity)
    {
        var (tensor, element) = _lookup.Find(quantity);
        return (tensor, _network.Identify(element));
    }

    /// <summary>The tensor under a name.</summary>
    internal TensorDescription Tensor(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return _lookup.Find(name);
    }

    /// <summary>Refuses an input of tokens: no number is made of them, they choose which ones are read.</summary>
    /// <exception cref="NotSupportedException">The tensor is one.</exception>
    internal void RequireNumbers(string tensor)
    {
        if (Network.Layers.FirstOrDefault(layer => layer.Name == tensor) is { } layer
            && TokenRange.Of(Network).FirstOrDefault(range => Network.Inputs[range.Input].Equals(layer.Output)) is { } tokens)
        {
            throw new NotSupportedException($"{tensor} holds tokens, which are names and no amounts: no number is made of them. Ask for what is looked up: \"{tokens.Layer}\".");
        }
    }
}
