using NetDsl.Tracing;

namespace NetDsl;

// What the optimizer's step makes of the weights, and of what it remembers of them.
public partial class Explanation
{
    private const string New = "′";

    private TensorDescription Updated(ParameterDescription parameter)
    {
        var layer = _network.Tensors.FirstOrDefault(tensor => tensor.Name == parameter.Name)?.Layer ?? parameter.Name;
        return new TensorDescription(parameter.Name + New, layer, Pass.Update, parameter.Shape, _update!.Equation);
    }

    /// <summary>What the optimizer remembers of the weights before the step: <c>Hidden.Weights.m</c>.</summary>
    private IEnumerable<TensorDescription> Remembered() => _update is null ? [] :
        from parameter in Network.Parameters
        where parameter.IsTrainable
        from state in _update.StateNames
        select new TensorDescription($"{parameter.Name}.{state}", parameter.Layer, Pass.Update, parameter.Shape, "");

    /// <summary>What it remembers after the step: <c>Hidden.Weights.m′</c>.</summary>
    private IEnumerable<TensorDescription> RememberedAnew() =>
        Remembered().Select(tensor => tensor with { Name = tensor.Name + New, Equation = _update!.Equation });

    private double ReadUpdate(Quantity quantity) => Meaning(quantity) switch
    {
        (var parameter, null, _) => _update!.Read(parameter),
        (var parameter, { } entry, false) => _update!.ReadState(parameter, entry),
        (var parameter, { } entry, true) => _update!.ReadNewState(parameter, entry),
    };

    private double[] ReadUpdates(TensorDescription tensor)
    {
        var weights = tensor with { Name = tensor.Name[..^New.Length] };
        return Network.Parameters.Any(parameter => parameter.Name == weights.Name)
            ? _update!.ReadAll(weights)
            : [.. Enumerable.Range(0, tensor.Shape.FlattenedLength).Select(place => ReadUpdate(tensor.Element(place)))];
    }

    private Step TraceUpdate(Quantity quantity)
    {
        var (parameter, entry, isNew) = Meaning(quantity);
        var (stored, precision) = (ReadUpdate(quantity), Network.Precision);
        if (!isNew)
            return new Step(quantity, quantity.ToString(), stored, Traced.Read(quantity, stored, precision));
        var weight = Traced.Read(parameter, _network.Read(parameter), precision);
        var gradient = Traced.Read(parameter.Derivative, _network.Read(parameter.Derivative), precision);
        var replay = entry is { } state ? _update!.ReplayState(parameter, state, weight, gradient) : _update!.Replay(parameter, weight, gradient);
        return new Step(quantity, replay.ToString(), stored, replay);
    }

    /// <summary>
    /// Of which weight a number of the update is, and what: the weight itself, or something that is remembered of it; before the step or after.
    /// </summary>
    private (Quantity Parameter, int? Entry, bool IsNew) Meaning(Quantity quantity)
    {
        var isNew = quantity.Tensor.EndsWith(New, StringComparison.Ordinal);
        var name = isNew ? quantity.Tensor[..^New.Length] : quantity.Tensor;
        for (var entry = 0; entry < _update!.StateNames.Count; entry++)
        {
            var state = "." + _update.StateNames[entry];
            if (name.EndsWith(state, StringComparison.Ordinal) && Network.Parameters.Any(parameter => parameter.Name == name[..^state.Length]))
                return (new(name[..^state.Length], [.. quantity.Indices]), entry, isNew);
        }

        return (new(name, [.. quantity.Indices]), null, isNew);
    }
}
