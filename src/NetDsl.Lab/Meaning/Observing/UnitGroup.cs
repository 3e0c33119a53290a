namespace NetDsl.Lab;

/// <summary>Units of one layer: which they are, and how an activation is read of each.</summary>
/// <remarks>
/// Of a vector each number is a unit. Of a grid each channel is one, an index of the last axis; of its places the <see cref="Reduction"/> is
/// taken. Of a sequence that is observed place by place, each channel at that place.
/// </remarks>
public sealed record UnitGroup
{
    private UnitGroup(string layer, UnitKind kind, string? value = null) => (Layer, Kind, Value) = (layer, kind, value);

    /// <summary>The layer to which they belong.</summary>
    public string Layer { get; }

    /// <summary>What they are.</summary>
    public UnitKind Kind { get; }

    /// <summary>The tensor that holds the activations: the layer's output, or an inner one.</summary>
    public string Tensor => Value is null ? Layer : $"{Layer}.{Value}";

    /// <summary>The name of the inner tensor in the layer's equations; null where the units are in the output.</summary>
    internal string? Value { get; }

    /// <summary>How the places of a grid become one activation.</summary>
    public Reduction Reduction { get; private init; }

    /// <summary>The number of heads.</summary>
    internal int Heads { get; private init; }

    /// <summary>The direction's numbers.</summary>
    internal float[] Vector { get; private init; } = [];

    /// <summary>The direction's name.</summary>
    internal string? DirectionName { get; private init; }

    /// <summary>The neurons or channels of a layer.</summary>
    /// <param name="layer">The layer: <c>nameof(DigitNetwork.Hidden)</c>, <c>"Body1.Thoughts"</c>.</param>
    /// <param name="reduction">Of a grid, how its places become one activation.</param>
    public static UnitGroup Of(string layer, Reduction reduction = Reduction.Maximum)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(layer);
        return new(layer, UnitKind.Output) { Reduction = reduction };
    }

    /// <summary>The heads of a layer of attention.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="heads">How many it has.</param>
    public static UnitGroup HeadsOf(string layer, int heads)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(layer);
        ArgumentOutOfRangeException.ThrowIfLessThan(heads, 1);
        return new(layer, UnitKind.Head, "o") { Heads = heads };
    }

    /// <summary>The units of a gate of a recurrence, by its name in the layer's equations: <c>z</c>, <c>r</c>.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="gate">The gate.</param>
    public static UnitGroup GateOf(string layer, string gate)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(layer);
        ArgumentException.ThrowIfNullOrWhiteSpace(gate);
        return new(layer, UnitKind.Gate, gate);
    }

    /// <summary>One direction over the units of a layer: Σₙ y[n]·v[n].</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="name">What reports call it.</param>
    /// <param name="direction">The vector v, a number for each unit.</param>
    public static UnitGroup DirectionIn(string layer, string name, ReadOnlySpan<float> direction)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(layer);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!direction.ContainsAnyExcept(0))
            throw new ArgumentException("A direction has a number that is not 0.", nameof(direction));
        return new(layer, UnitKind.Direction) { Vector = direction.ToArray(), DirectionName = name };
    }

    /// <summary>What a report calls a unit: <c>Hidden[17]</c>.</summary>
    /// <param name="unit">From 0.</param>
    public string NameOf(int unit) => Kind switch
    {
        UnitKind.Head => $"{Layer} head {unit}",
        UnitKind.Direction => $"{Layer} · {DirectionName}",
        _ => $"{Tensor}[{unit}]",
    };
}
