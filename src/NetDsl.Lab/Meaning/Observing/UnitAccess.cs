using System.Numerics.Tensors;

namespace NetDsl.Lab;

/// <summary>Where the units of a group lie in a network's memory: reads their activations, and changes them.</summary>
internal sealed class UnitAccess
{
    private readonly UnitGroup _group;
    private readonly TensorSlot _slot;
    private readonly int _channels;
    private readonly float[] _read;
    private readonly float _length;

    private UnitAccess(UnitGroup group, TensorSlot slot, int places)
    {
        (_group, _slot, Places) = (group, slot, places);
        _channels = slot.Shape.Count == 0 ? 1 : slot.Shape[^1];
        Spots = slot.Shape.FlattenedLength / places / _channels;
        Units = group.Kind switch
        {
            UnitKind.Head => group.Heads,
            UnitKind.Direction => 1,
            _ => _channels,
        };
        _read = new float[Units];
        _length = TensorPrimitives.Dot<float>(group.Vector, group.Vector);
    }

    /// <summary>The number of units.</summary>
    public int Units { get; }

    /// <summary>How many observations a sample is.</summary>
    public int Places { get; }

    /// <summary>How many numbers of a unit one observation holds: the places of a grid.</summary>
    public int Spots { get; }

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
        return new(group, slot, places);
    }

    /// <summary>Reads the activations of the sample of a row.</summary>
    /// <param name="network">The network, after a pass.</param>
    /// <param name="row">The row.</param>
    /// <param name="first">The number of the sample's first observation.</param>
    /// <param name="activations">For each unit, a number for each observation.</param>
    public void Read(StudiedNetwork network, int row, int first, float[][] activations)
    {
        var values = network.Values(_slot, row);
        for (var place = 0; place < Places; place++)
        {
            for (var spot = 0; spot < Spots; spot++)
            {
                ReadAt(values.Slice((place * Spots + spot) * _channels, _channels), _read);
                for (var unit = 0; unit < Units; unit++)
                {
                    ref var activation = ref activations[unit][first + place];
                    activation = spot == 0 ? _read[unit]
                        : _group.Reduction == Reduction.Mean ? activation + _read[unit]
                        : Math.Max(activation, _read[unit]);
                }
            }

            if (_group.Reduction == Reduction.Mean && Spots > 1)
            {
                for (var unit = 0; unit < Units; unit++)
                    activations[unit][first + place] /= Spots;
            }
        }
    }

    /// <summary>The numbers of a unit in one observation, at all spots.</summary>
    public void Take(StudiedNetwork network, int row, int place, int unit, Span<float> values)
    {
        var output = network.Output(_group.Layer, row);
        for (var spot = 0; spot < Spots; spot++)
        {
            var at = output.Slice((place * Spots + spot) * _channels, _channels);
            values[spot] = _group.Kind == UnitKind.Direction ? TensorPrimitives.Dot(at, _group.Vector) : at[unit];
        }
    }

    /// <summary>Gives a unit other numbers in one observation; of a direction, what is across to it stays.</summary>
    public void Put(StudiedNetwork network, int row, int place, int unit, ReadOnlySpan<float> values)
    {
        var output = network.Output(_group.Layer, row);
        for (var spot = 0; spot < Spots; spot++)
        {
            var at = output.Slice((place * Spots + spot) * _channels, _channels);
            if (_group.Kind == UnitKind.Direction)
                TensorPrimitives.MultiplyAdd(_group.Vector, (values[spot] - TensorPrimitives.Dot(at, _group.Vector)) / _length, at, at);
            else
                at[unit] = values[spot];
        }
    }

    private void ReadAt(ReadOnlySpan<float> values, Span<float> units)
    {
        switch (_group.Kind)
        {
            case UnitKind.Direction:
                units[0] = TensorPrimitives.Dot(values, _group.Vector);
                break;
            case UnitKind.Head:
                var width = _channels / Units;
                for (var head = 0; head < Units; head++)
                    units[head] = TensorPrimitives.Norm(values.Slice(head * width, width));
                break;
            default:
                values.CopyTo(units);
                break;
        }
    }
}
