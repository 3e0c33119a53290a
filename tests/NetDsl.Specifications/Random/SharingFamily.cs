namespace NetDsl.Specifications;

/// <summary>Layers with the weights of layers above them, and blocks that are used again.</summary>
internal static class SharingFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("The weights of another layer", _ => true, Shared) { Streams = true },
        new("A block again", _ => true, BlockAgain) { Streams = true, After = "Use" },
        new("The transposed matrix of another layer", x => x.IsVector, Transposed) { After = "Dense" },
        new("The table of an embedding", x => x.IsSequence, Table) { Streams = true, After = "Embedding" },
    ];

    /// <summary>A layer that reads a value of the same shape, and nothing else.</summary>
    private static Value? Like(Drawing draw, Value x, Func<Value, bool> suits) => draw.Other(value =>
        value.Source is { } source && source.IsLike(x) && source.IsTokens == x.IsTokens && !value.Layer!.NamesItsSources && suits(value));

    private static DrawnLayer? Shared(Drawing draw, Value x)
    {
        if (Like(draw, x, value => value.Layer!.IsWeighted) is not { Layer: { } layer } owner)
            return null;
        var again = Again(layer);
        return again with
        {
            Arguments = [.. again.Arguments, $"SharedWith = {owner.Reference}"],
            IsWeighted = layer.IsTrained,
        };
    }

    private static DrawnLayer? BlockAgain(Drawing draw, Value x) =>
        Like(draw, x, value => value.Layer!.Classes.Count > 0) is { Layer: { } use } ? Again(use) : null;

    /// <summary>The same layer without what it says of its own weights.</summary>
    private static DrawnLayer Again(DrawnLayer layer) => layer with
    {
        Arguments = [.. layer.Arguments.Where(argument => !IsOfWeights(argument))],
        Classes = [],
    };

    private static bool IsOfWeights(string argument) =>
        argument.StartsWith("SharedWith", StringComparison.Ordinal) || argument.StartsWith("Frozen", StringComparison.Ordinal);

    private static DrawnLayer? Transposed(Drawing draw, Value x)
    {
        var owner = draw.Other(value =>
            value.Layer is { Kind: "Dense" } dense && value.Shape.SequenceEqual(x.Shape) && !IsPerStepOrGrouped(dense));
        return owner is null ? null : Matrix(draw, owner, owner.Source!.Length, x.Length * owner.Source.Length);
    }

    private static DrawnLayer? Table(Drawing draw, Value x)
    {
        var owner = draw.Other(value => value.Layer is { Kind: "Embedding" } && value.Channels == x.Channels);
        if (owner is null)
            return null;
        var vocabulary = int.Parse(owner.Layer!.Arguments[0], System.Globalization.CultureInfo.InvariantCulture);
        return Matrix(draw, owner, vocabulary, x.Length * vocabulary, x.Shape[0]);
    }

    private static DrawnLayer Matrix(Drawing draw, Value owner, int units, int products, params int[] positions) => new(
        "Dense",
        [.. positions, units],
        $"{units}",
        positions.Length > 0 ? "PerStep = true" : "",
        $"SharedWith = {owner.Reference}",
        draw.Activation(),
        draw.Maybe("Bias = false"))
    {
        IsWeighted = owner.Layer!.IsTrained,
        MultiplyAdds = products,
    };

    private static bool IsPerStepOrGrouped(DrawnLayer dense) => dense.Arguments.Any(argument =>
        argument.StartsWith("PerStep", StringComparison.Ordinal)
        || argument.StartsWith("Groups", StringComparison.Ordinal)
        || argument.StartsWith("SharedWith", StringComparison.Ordinal));
}
