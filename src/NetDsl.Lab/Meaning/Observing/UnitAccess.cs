using System.Numerics.Tensors;

namespace NetDsl.Lab;

/// <summary>Where the units of a group lie in a network's memory: reads their activations, and changes them.</summary>
internal sealed class UnitAccess
{
    /// <summary>As many units lie side by side in a line of the cache.</summary>
    private const int UnitsAtOnce = 16;

    private readonly UnitGroup _group;
    private readonly TensorSlot _slot;
    private readonly int _channels;
    private readonly int _spots;
    private readonly int _width;
    private readonly float _length;

    private UnitAccess(UnitGroup group, TensorSlot slot, int places, bool canBeChanged)
    {
        (_group, _slot, Places, CanBeChanged) = (group, slot, places, canBeChanged);
        _channels = slot.Shape.Count == 0 ? 1 : slot.Shape[^1];
        _spots = slot.Shape.FlattenedLength / places / _channels;
        Units = group.Kind switch
        {
            UnitKind.Head => group.Heads,
            UnitKind.Direction => 1,
            _ => _channels,
        };
        _width = group.Kind == UnitKind.Head ? _channels / Units : 1;
        _length = TensorPrimitives.Dot<float>(group.Vector, group.Vector);
    }

    /// <summary>The number of units.</summary>
    public int Units { get; }

    /// <summary>How many observations a sample is.</summary>
    public int Places { get; }

    /// <summary>How many numbers of a unit one observation holds: one at each place of a grid; of a head its vector.</summary>
    public int Numbers => _spots * _width;

    /// <summary>Whether an activation is the number that the unit has, and not one that is made of several.</summary>
    public bool IsActivation => Numbers == 1;

    /// <summary>Whether the network can go on from a changed unit.</summary>
    public bool CanBeChanged { get; }

    /// <summary>Finds the units.</summary>
    /// <exception cref="ArgumentException">There is no such layer, or it does not fit the observations.</exception>
    public static UnitAccess Of(UnitGroup group, StudiedNetwork network, int places)
    {
        var slot = network.Slot(group.Tensor) ?? throw new ArgumentException(
            $"{network.Description.Name} computes no {group.Tensor}. Its layers are {string.Join(", ", network.Description.Layers.Select(layer => layer.Name))}.");
        var channels = slot.Shape.Count == 0 ? 1 : slot.Shape[^1];
        if (places > 1 && (slot.Shape.Count < 2 || slot.Shape[0] != places))
            throw new ArgumentException($"{group.Tensor} has the shape {slot.Shape}; of observations of {places} places each, its first axis is as long.");
        if (group.Kind == UnitKind.Head && channels % group.Heads != 0)
            throw new ArgumentException($"{group.Tensor} has {channels} numbers at each place, which are not {group.Heads} heads.");
        if (group.Kind == UnitKind.Direction && channels != group.Vector.Length)
            throw new ArgumentException($"A direction in {group.Layer} has {channels} numbers, found {group.Vector.Length}.");
        return new(group, slot, places, canBeChanged: group.Value is { } value
            ? network.Description.Layers.Any(layer => layer.Name == group.Layer && layer.Changeable.Any(changeable => changeable.Name == value))
            : network.Description.Inputs.All(input => input.Offset != slot.Offset));
    }

    /// <summary>Reads the activations of the sample of a row.</summary>
    /// <param name="network">The network, after a pass.</param>
    /// <param name="row">The row.</param>
    /// <param name="first">The number of the sample's first observation.</param>
    /// <param name="activations">For each unit, a number for each observation.</param>
    public void Read(StudiedNetwork network, int row, int first, float[][] activations)
    {
        var values = network.Values(_slot, row);
        var width = _spots * _channels;

        // What is read lies place by place, what is written unit by unit: few units at a time, so that both stay near.
        for (var unit = 0; unit < Units; unit += UnitsAtOnce)
        {
            var end = Math.Min(unit + UnitsAtOnce, Units);
            for (var place = 0; place < Places; place++)
                ReadPlace(values.Slice(place * width, width), activations, unit, end, first + place);
        }
    }

    /// <summary>The numbers of a unit in one observation.</summary>
    public void Take(StudiedNetwork network, int row, int place, int unit, Span<float> numbers)
    {
        for (var spot = 0; spot < _spots; spot++)
        {
            var at = At(network, row, place, spot);
            if (_group.Kind == UnitKind.Direction)
                numbers[spot] = TensorPrimitives.Dot(at, _group.Vector);
            else
                at.Slice(unit * _width, _width).CopyTo(numbers[(spot * _width)..]);
        }
    }

    /// <summary>Gives a unit other numbers in one observation; of a direction, what is across to it stays.</summary>
    public void Put(StudiedNetwork network, int row, int place, int unit, ReadOnlySpan<float> numbers)
    {
        for (var spot = 0; spot < _spots; spot++)
        {
            var at = At(network, row, place, spot);
            if (_group.Kind == UnitKind.Direction)
                TensorPrimitives.MultiplyAdd(_group.Vector, (numbers[spot] - TensorPrimitives.Dot(at, _group.Vector)) / _length, at, at);
            else
                numbers.Slice(spot * _width, _width).CopyTo(at[(unit * _width)..]);
        }
    }

    /// <summary>Computes what follows from the units of the first rows.</summary>
    public void GoOn(StudiedNetwork network, int rows)
    {
        if (_group.Value is { } value)
            network.ForwardFrom(_group.Layer, value, rows);
        else
            network.ForwardFrom(_group.Layer, rows);
    }

    /// <summary>The channels at a spot of one observation, to change them.</summary>
    private Span<float> At(StudiedNetwork network, int row, int place, int spot)
    {
        var all = _group.Value is { } value ? network.Value(_group.Layer, value, row) : network.Output(_group.Layer, row);
        return all.Slice((place * _spots + spot) * _channels, _channels);
    }

    private void ReadPlace(ReadOnlySpan<float> values, float[][] activations, int unit, int end, int observation)
    {
        if (IsActivation && _group.Kind != UnitKind.Direction)
        {
            for (; unit < end; unit++)
                activations[unit][observation] = values[unit];
            return;
        }

        for (; unit < end; unit++)
            activations[unit][observation] = Activation(values, unit);
    }

    /// <summary>The activation of a unit in one observation, over all its spots.</summary>
    private float Activation(ReadOnlySpan<float> values, int unit)
    {
        var activation = AtSpot(values[.._channels], unit);
        for (var spot = 1; spot < _spots; spot++)
        {
            var next = AtSpot(values.Slice(spot * _channels, _channels), unit);
            activation = _group.Reduction == Reduction.Mean ? activation + next : Math.Max(activation, next);
        }

        return _group.Reduction == Reduction.Mean ? activation / _spots : activation;
    }

    private float AtSpot(ReadOnlySpan<float> channels, int unit) => _group.Kind switch
    {
        UnitKind.Direction => TensorPrimitives.Dot(channels, _group.Vector),
        UnitKind.Head => TensorPrimitives.Norm(channels.Slice(unit * _width, _width)),
        _ => channels[unit],
    };
}
