using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Paging;

/// <summary>Collects the numbers of an explanation, and how each is computed, as far as the limits of a page allow.</summary>
internal sealed class PageTensors
{
    private readonly Explanation _explanation;
    private readonly NetworkTraces<Taped>? _traces;
    private readonly List<TensorDescription> _descriptions;
    private readonly Dictionary<string, int> _numbers;
    private readonly int _ofNetwork;

    private PageTensors(Explanation explanation)
    {
        _explanation = explanation;
        _traces = (explanation.Traceable as ITapedNetwork)?.Taping;
        var (network, updated) = (explanation.Tensors.Where(tensor => tensor.Pass != Pass.Update), explanation.Tensors.Where(tensor => tensor.Pass == Pass.Update));
        _descriptions = [.. network, .. explanation.RememberedTensors, .. updated];
        _ofNetwork = network.Count();
        _numbers = _descriptions.Index().ToDictionary(tensor => tensor.Item.Name, tensor => tensor.Index);
    }

    /// <summary>All tensors: those of the network in its order, what the optimizer remembers, and the new weights.</summary>
    public static IReadOnlyList<PageTensor> Of(Explanation explanation, PageLimits limits)
    {
        var page = new PageTensors(explanation);
        var tensors = new PageTensor[page._descriptions.Count];
        var (numbers, reads) = (limits.Numbers, limits.Reads);
        var parameters = explanation.Network.Parameters.Select(parameter => parameter.Name).ToHashSet();
        foreach (var tensor in PageLimits.Order(page._descriptions))
        {
            var description = page._descriptions[tensor];
            var (hasValues, hasTapes) = (Fits(ref numbers, description.Shape.FlattenedLength), Fits(ref reads, page.ReadsOf(tensor)));
            tensors[tensor] = new(description, hasValues ? page.Values(tensor) : null, hasTapes ? page.Tapes(tensor) : null)
            {
                IsParameter = parameters.Contains(description.Name),
                Near = description.Pass == Pass.Update && page.IsComputed(tensor) ? page._numbers[description.Name[..^1]] : -1,
            };
        }

        return tensors;
    }

    private static bool Fits(ref long left, long wanted)
    {
        if (wanted > left)
            return false;
        left -= wanted;
        return true;
    }

    private bool IsComputed(int tensor) => tensor < _ofNetwork
        ? _traces?.Memory.Tensor(tensor).IsComputed(EquationsOf.Prediction) == true
        : _descriptions[tensor].Equation.Length > 0;

    private double[] Values(int tensor)
    {
        var description = _descriptions[tensor];
        return tensor < _ofNetwork && _traces is { } traces
            ? traces.Memory[tensor]
            : [.. Enumerable.Range(0, description.Shape.FlattenedLength).Select(place => _explanation.Read(description.Element(place)))];
    }

    /// <summary>About how many numbers are read to compute a tensor: for each element as many as for the first.</summary>
    private long ReadsOf(int tensor)
    {
        long count = _descriptions[tensor].Shape.FlattenedLength;
        if (count == 0 || !IsComputed(tensor))
            return 0;
        if (tensor >= _ofNetwork)
            return count;
        var before = _traces!.Terms;
        TapeRecorder.Current.Begin();
        _traces.Element(tensor, 0, EquationsOf.Prediction);
        return count * (_traces.Terms - before + 4);
    }

    private TapedTensor? Tapes(int tensor)
    {
        if (!IsComputed(tensor) || _traces is null)
            return null;
        return tensor < _ofNetwork ? TapedTensor.Record(_traces, tensor, EquationsOf.Prediction) : TapesOfUpdate(tensor);
    }

    /// <summary>All weights of a tensor are updated by the same operations.</summary>
    private TapedTensor? TapesOfUpdate(int tensor)
    {
        if (_explanation.UpdateStep is not (ITraceableUpdate step and ITapedUpdate update))
            return null;
        var (recorder, parameter) = (TapeRecorder.Current, _descriptions[tensor].Name[..^1]);
        recorder.Begin();
        var updated = update.Update(
            Read(parameter), Read(new Quantity(parameter).Derivative.Tensor), [.. step.StateNames.Select(state => Read($"{parameter}.{state}"))]);
        return TapedTensor.Elementwise(recorder.Finished(updated.Entry), _descriptions[tensor].Shape.FlattenedLength);

        Taped Read(string name) => new(0, recorder.Read(_numbers[name], 0));
    }
}
