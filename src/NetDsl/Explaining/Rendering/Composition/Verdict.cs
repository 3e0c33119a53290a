using System.Globalization;
using NetDsl.Tracing;

namespace NetDsl.Rendering;

/// <summary>What was predicted, in a sentence.</summary>
internal static class Verdict
{
    /// <summary>The sentence: <c>DigitNetwork says 4, with 99.2 %.</c></summary>
    public static string Of(Explanation explanation, ExplanationFormat format)
    {
        var name = explanation.Network.Name;
        if (explanation.Classes is var classes and > 0)
            return OfClass(explanation, format, classes);
        if (PredictedPart.Of(explanation) is { Count: > 0 } parts)
            return $"{name} says {string.Join("; ", parts.Select(part => OfPart(part, format)))}.";
        var prediction = explanation.ToldPrediction;
        var shown = string.Join(", ", prediction.Take(4).Select(Number));
        return prediction.Count switch
        {
            0 => $"{name} computes nothing that is predicted.",
            <= 4 => $"{name} says {shown}{Asked(explanation)}.",
            _ => $"{name} predicts {NumberText.Count(prediction.Count)} numbers: {shown}, …",
        };
    }

    // Of several positions, the last one is what a reader waits for.
    private static string OfClass(Explanation explanation, ExplanationFormat format, int classes)
    {
        var prediction = explanation.ToldPrediction;
        if (prediction.Count == 0)
            return $"{explanation.Network.Name} predicts nothing yet.";
        if (prediction.Any(double.IsNaN))
            return $"{explanation.Network.Name} predicts no class: its probabilities are NaN.";
        var positions = prediction.Count / classes;
        var last = prediction.Skip(prediction.Count - classes).ToList();
        var said = Ranking.Argmax(last);
        var where = explanation.LastStep is { } step ? $" at step {NumberText.Count(step)} of a stream" : positions > 1 ? $" at the last of {positions} positions" : "";
        return $"{explanation.Network.Name} says {Name(said)}, with {Share(last[said])}{where}{Right()}.";

        string Name(int number) => ClassName(explanation, format, number);

        string Right()
        {
            if (explanation.Target is not { } target)
                return "";
            if (target.Count == positions && target[^1] < 0)
                return "; its target does not count";
            var asked = target.Count == prediction.Count ? Ranking.Argmax([.. target.Skip(prediction.Count - classes)])
                : target.Count == positions ? (int)target[^1]
                : -1;
            return asked < 0 ? "" : asked == said ? "; that is right" : $"; the target is {Name(asked)}, to which it gives {Share(last[asked])}";
        }
    }

    /// <summary>One of several things: <c>Kind 2, with 99.7 % (that is right)</c>.</summary>
    private static string OfPart(PredictedPart part, ExplanationFormat format)
    {
        if (part.Classes == 0)
        {
            var more = part.Values.Count > 4 ? ", …" : "";
            var asked = part.Target is { } target ? $" (the target is {string.Join(", ", target.Take(4).Select(Number))}{more})" : "";
            return $"{part.Layer.Name} {string.Join(", ", part.Values.Take(4).Select(Number))}{more}{asked}";
        }

        var said = Ranking.Argmax(part.Values);
        var right = part.Target is null ? "" : Ranking.Argmax(part.Target) is var asks && asks == said ? " (that is right)"
            : $" (the target is {ClassName(part.Layer.Name, format, asks)}, to which it gives {Share(part.Values[asks])})";
        return $"{part.Layer.Name} {ClassName(part.Layer.Name, format, said)}, with {Share(part.Values[said])}{right}";
    }

    /// <summary>What a class is called.</summary>
    public static string ClassName(Explanation explanation, ExplanationFormat format, int number) =>
        ClassName(explanation.Network.Layers.FirstOrDefault(layer => layer.Name == explanation.Judging[0].Loss)?.Sources[0], format, number);

    /// <summary>What a class of a layer is called.</summary>
    public static string ClassName(string? layer, ExplanationFormat format, int number) =>
        layer is not null && format.Names.TryGetValue(layer, out var names) && number < names.Count ? VisibleText.Of(names[number]) : NumberText.Count(number);

    private static string Asked(Explanation explanation) =>
        explanation.Target is { Count: > 0 } target && target.Count == explanation.Prediction.Count
            ? $"; the target is {string.Join(", ", target.Take(4).Select(Number))}"
            : "";

    // What is not quite all or nothing is not said to be.
    private static string Share(double probability) => probability switch
    {
        > 0 and < 0.0005 => "under 0.1 %",
        > 0.9995 and < 1 => "over 99.9 %",
        _ => (probability * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %",
    };

    private static string Number(double value) => NumberText.Brief(value);
}
