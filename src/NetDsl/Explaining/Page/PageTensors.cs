using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Paging;

/// <summary>The numbers of an explanation, and how each is computed: those of the network in its order, what the optimizer remembers, and new weights.</summary>
internal sealed class PageTensors
{
    private readonly Explanation _explanation;
    private readonly NetworkTraces<Taped>? _traces;
    private readonly EquationsOf _use;
    private readonly List<TensorDescription> _descriptions;
    private readonly Dictionary<string, int> _numbers;
    private readonly int _ofNetwork;

    // Where each of the network's tensors lies in memory. Without a target, those of losses and what follows are not on the page.
    private readonly int[] _places;

    // The other way round; −1 for what is not on the page.
    private readonly int[] _numbersOfPlaces;

    /// <summary>Finds the tensors.</summary>
    public PageTensors(Explanation explanation)
    {
        _explanation = explanation;
        (_traces, _use) = explanation.Traceable switch
        {
            ITapedNetwork taped => (taped.Taping, EquationsOf.Prediction),
            ITapedRow row => (row.Taping, EquationsOf.Training),
            _ => (null, EquationsOf.Prediction),
        };
        var (network, updated) = (explanation.Tensors.Where(tensor => tensor.Pass != Pass.Update), explanation.Tensors.Where(tensor => tensor.Pass == Pass.Update));
        _descriptions = [.. network, .. explanation.RememberedTensors, .. updated];
        _ofNetwork = network.Count();
        _numbers = _descriptions.Index().ToDictionary(tensor => tensor.Item.Name, tensor => tensor.Index);
        _places = _traces is null ? [] : PlacesIn(_traces.Memory);
        _numbersOfPlaces = [.. Enumerable.Range(0, _traces?.Memory.Tensors ?? 0).Select(place => Array.IndexOf(_places, place))];
    }

    /// <summary>The number on the page of a tensor that a tape reads. What is not of the network, as what an optimizer remembers, has no other.</summary>
    public int NumberOf(int read) => read < _numbersOfPlaces.Length ? _numbersOfPlaces[read] : read;

    /// <summary>All tensors, with as much of each as limits allow.</summary>
    public IReadOnlyList<PageTensor> Within(PageLimits limits)
    {
        var tensors = new PageTensor[_descriptions.Count];
        var (numbers, reads) = (limits.Numbers, limits.Reads);
        var parameters = _explanation.Network.Parameters.Select(parameter => parameter.Name).ToHashSet();
        foreach (var tensor in PageLimits.Order(_descriptions))
        {
            var description = _descriptions[tensor];
            var (hasValues, hasTapes) = (Fits(ref numbers, Length(tensor)), Fits(ref reads, ReadsOf(tensor)));
            tensors[tensor] = new(description, hasValues ? Values(tensor) : null, hasTapes ? Tapes(tensor) : null)
            {
                IsParameter = parameters.Contains(description.Name),
                Rows = Rows(tensor),
                Near = description.Pass == Pass.Update && IsComputed(tensor) ? _numbers[description.Name[..^1]] : -1,
            };
        }

        return tensors;
    }

    /// <summary>The numbers of a tensor.</summary>
    public double[] Values(int tensor)
    {
        var description = _descriptions[tensor];
        return tensor < _ofNetwork && _traces is { } traces
            ? traces.Memory[_places[tensor]]
            : _explanation.ReadAll(description);
    }

    /// <summary>How an element is computed; null where it is given.</summary>
    public TapedTensor? Account(int tensor, int place)
    {
        if (!IsComputed(tensor) || _traces is null)
            return null;
        return tensor < _ofNetwork ? TapedTensor.Record(_traces, _places[tensor], _use, place, 1) : TapesOfUpdate(tensor, place, 1);
    }

    private int[] PlacesIn(TraceMemory memory)
    {
        var places = Enumerable.Range(0, memory.Tensors).ToDictionary(place => memory.Tensor(place).Description.Name);
        return [.. _descriptions.Take(_ofNetwork).Select(tensor => places[tensor.Name])];
    }

    private static bool Fits(ref long left, long wanted)
    {
        if (wanted > left)
            return false;
        left -= wanted;
        return true;
    }

    private int Rows(int tensor) => tensor < _ofNetwork && _traces is { } traces ? traces.Memory.Rows(_places[tensor]) : 1;

    private int Length(int tensor) => Rows(tensor) * _descriptions[tensor].Shape.FlattenedLength;

    private bool IsComputed(int tensor) => tensor < _ofNetwork
        ? _traces?.Memory.Tensor(_places[tensor]).IsComputed(_use) == true
        : _descriptions[tensor].Equation.Length > 0;

    /// <summary>About how many numbers are read to compute a tensor: for each element as many as for the first.</summary>
    private long ReadsOf(int tensor)
    {
        long count = Length(tensor);
        if (count == 0 || !IsComputed(tensor))
            return 0;
        if (tensor >= _ofNetwork)
            return count;
        var before = _traces!.Terms;
        TapeRecorder.Current.Begin();
        _traces.Element(_places[tensor], 0, _use);
        return count * (_traces.Terms - before + 4);
    }

    private TapedTensor? Tapes(int tensor)
    {
        if (!IsComputed(tensor) || _traces is null)
            return null;
        if (tensor >= _ofNetwork)
            return TapesOfUpdate(tensor, 0, Length(tensor));
        // What the sample is attributed by is written down once.
        if (_use != EquationsOf.Prediction || _descriptions[tensor].Pass is not (Pass.Forward or Pass.Loss))
            return TapedTensor.Record(_traces, _places[tensor], _use);
        if (!_explanation.Tapes.TryGetValue(_places[tensor], out var taped))
            _explanation.Tapes[_places[tensor]] = taped = TapedTensor.Record(_traces, _places[tensor], _use);
        return taped;
    }

    /// <summary>All weights of a tensor are updated by the same operations.</summary>
    private TapedTensor? TapesOfUpdate(int tensor, int first, int count)
    {
        if (_explanation.UpdateStep is not (ITraceableUpdate step and ITapedUpdate update))
            return null;
        var (recorder, parameter) = (TapeRecorder.Current, _descriptions[tensor].Name[..^1]);
        recorder.Begin();
        var updated = update.Update(
            Read(parameter), Read(new Quantity(parameter).Derivative.Tensor), [.. step.StateNames.Select(state => Read($"{parameter}.{state}"))]);
        return TapedTensor.Elementwise(recorder.Finished(updated.Entry), count);

        Taped Read(string name) => new(0, recorder.Read(_numbers[name], first));
    }
}
