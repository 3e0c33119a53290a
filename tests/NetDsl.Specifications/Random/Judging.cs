namespace NetDsl.Specifications;

/// <summary>Draws losses of what a network ends in, and penalties.</summary>
internal static class Judging
{
    private static readonly ILookup<Judged, LossProduction> Losses = Specification.All.OfType<LossSpecification>()
        .SelectMany(loss => loss.Productions)
        .ToLookup(loss => loss.Of);

    /// <summary>Declares a loss that judges a value, and beside it one of its size now and then.</summary>
    public static void Judge(Drawing draw, Value value)
    {
        var loss = draw.Pick([.. Losses[Judged.Output].Where(loss => loss.Suits(value))]);
        draw.AddLoss(value, loss.Name, [.. loss.Options(draw), Weight(draw)]);
        foreach (var penalty in Losses[Judged.Activity].Where(_ => draw.OneIn(6)))
            draw.AddLoss(value, penalty.Name, [.. penalty.Options(draw), Weight(draw)]);
    }

    /// <summary>Declares a penalty of weights now and then: of one layer, or of all.</summary>
    public static void Penalise(Drawing draw)
    {
        foreach (var penalty in Losses[Judged.Weights])
        {
            if (draw.OneIn(6) && draw.Other(penalty.Suits) is { } layer)
                draw.AddLoss(null, penalty.Name, [.. penalty.Options(draw), draw.Maybe($"Of = {layer.Reference}", 2), Weight(draw)]);
        }
    }

    private static string Weight(Drawing draw) => draw.Maybe("Weight = 0.375");
}
