using NetDsl.Tracing;

namespace NetDsl;

// Numbers as nodes, each of which is one object.
public partial class Explanation
{
    private readonly Dictionary<(string From, string To), bool> _leads = [];

    /// <summary>The number under a name.</summary>
    internal Number NumberOf(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var element = _network.Identify(TensorLookup.Find(_outputs.Resolve(quantity), _tensors, Tensors).Element);
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
        var (tensor, element) = TensorLookup.Find(_outputs.Resolve(quantity), _tensors, Tensors);
        return tensor.Pass != Pass.Update ? _network.Trace(element)
            : StateOf(element) is { } state ? new Step(element, element.ToString(), state, Traced.Read(element, state, Network.Precision))
            : TraceUpdate(element);
    }

    /// <summary>The tensor under a name.</summary>
    internal TensorDescription Tensor(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return TensorLookup.Find(_outputs.Resolve(Quantity.Parse(name)).Tensor, _tensors, Tensors);
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

    /// <summary>Whether numbers of one tensor may be made of those of another one: it stands in its equation, or in that of what stands there.</summary>
    internal bool MayLeadTo(string from, string to)
    {
        if (from == to)
            return true;
        if (_leads.TryGetValue((from, to), out var known))
            return known;
        _leads[(from, to)] = false;
        return _leads[(from, to)] = _tensors.TryGetValue(from, out var tensor) && NamesIn(tensor.Equation).Any(name => name != from && MayLeadTo(name, to));
    }

    private IEnumerable<string> NamesIn(string equation) => _tensors.Keys.Where(name =>
    {
        for (var at = equation.IndexOf(name, StringComparison.Ordinal); at >= 0; at = equation.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var (before, after) = (at == 0 ? ' ' : equation[at - 1], at + name.Length == equation.Length ? ' ' : equation[at + name.Length]);
            if (!char.IsLetterOrDigit(before) && before is not ('.' or '∂' or '_') && !char.IsLetterOrDigit(after) && after is not ('.' or '_' or '′'))
                return true;
        }

        return false;
    });
}
