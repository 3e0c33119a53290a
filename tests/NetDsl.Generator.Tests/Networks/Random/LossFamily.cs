namespace NetDsl.Generator.Tests;

/// <summary>Losses of what a network ends in, and penalties.</summary>
internal static class LossFamily
{
    /// <summary>Declares a loss that judges a value.</summary>
    public static void Judge(Drawing draw, Value value)
    {
        var layer = value.Layer!;
        var passesOn = layer.Classes.Count > 0 || layer.Kind is "Skip" || layer.Kind.StartsWith("Use<", StringComparison.Ordinal);
        var kinds = new List<string> { "MeanSquaredError", "MeanAbsoluteError", "Huber", "Minimize", "Quantile" };
        if (value.Channels > 1 && (value.HasPositions || !value.IsStreamed) && !passesOn && !layer.EndsIn("Softmax"))
            kinds.AddRange("SoftmaxCrossEntropy", "SoftmaxCrossEntropy");
        if (!passesOn && !layer.EndsIn("Sigmoid"))
            kinds.Add("BinaryCrossEntropy");
        if (!passesOn && !layer.EndsIn("Tanh"))
            kinds.Add("Minimize of logits");

        var kind = draw.Pick(kinds);
        draw.AddLoss(value, kind.Split(' ')[0], [.. Options(draw, kind), Weight(draw)]);
        if (draw.OneIn(6))
            draw.AddLoss(value, "ActivityPenalty", Factors(draw), Weight(draw));
    }

    /// <summary>Declares a penalty of weights now and then: of one layer, or of all.</summary>
    public static void Penalise(Drawing draw)
    {
        if (draw.OneIn(6) && draw.Other(value => value.Layer is { HasMatrix: true, IsTrained: true }) is { } layer)
            draw.AddLoss(null, "WeightPenalty", Factors(draw), draw.Maybe($"Of = {layer.Reference}", 2), Weight(draw));
    }

    private static string[] Options(Drawing draw, string kind) => kind switch
    {
        "SoftmaxCrossEntropy" => [draw.Maybe("Sparse = true", 2), draw.Maybe("LabelSmoothing = 0.1")],
        "Huber" => [draw.Maybe("Delta = 0.5", 2)],
        "Quantile" => [draw.Maybe("Share = 0.9", 2)],
        "Minimize" => ["nameof(Pinball)"],
        "Minimize of logits" => ["nameof(Cauchy)"],
        _ => [],
    };

    private static string Weight(Drawing draw) => draw.Maybe("Weight = 0.375");

    private static string Factors(Drawing draw) => draw.Pick("L1 = 0.01", "L2 = 0.02", "L1 = 0.01, L2 = 0.02");
}
