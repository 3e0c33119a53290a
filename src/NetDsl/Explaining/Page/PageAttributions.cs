using NetDsl.Attributing;
using NetDsl.Rendering;
using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Paging;

/// <summary>What a predicted number owes to the inputs, by each method for which a page has time.</summary>
internal sealed class PageAttributions
{
    // Beyond that a page would carry little else.
    private const int MostFeatures = 20_000;

    // The multiply-adds of all gradients of a sum along a path.
    private const long WorkOfPath = 20_000_000;

    private readonly Lazy<(Attribution? Given, string? Refused)>[] _answers;
    private readonly string? _missing;

    private PageAttributions(Lazy<(Attribution?, string?)>[] answers, string? missing) => (_answers, _missing) = (answers, missing);

    /// <summary>The answers, of one number; none where there is nothing to attribute.</summary>
    public IReadOnlyList<Attribution> Answers => [.. _answers.Select(answer => answer.Value.Given).OfType<Attribution>().OrderBy(IsRough)];

    /// <summary>Why there are no more answers; null where nothing is missing.</summary>
    public string? Missing => _missing ?? (_answers.Select(answer => answer.Value.Refused).OfType<string>().ToList() is { Count: > 0 } refused ? string.Join(" ", refused) : null);

    /// <summary>Attributes the number that the format names, or the largest that was predicted; beside the caller, where there is another processor.</summary>
    public static PageAttributions Begin(Explanation explanation, ExplanationFormat format, PageLimits limits)
    {
        if (format.Attributions is { Count: 0 } || (format.Attributed is { } name ? Quantity.Parse(name) : Predicted(explanation)) is not { } number)
            return new([], null);
        if (explanation.Traceable is not (ITapedNetwork or ITapedRow))
            return new([], null);
        var multiplyAdds = explanation.Network.MultiplyAdds;
        if (format.Attributions is null && multiplyAdds > limits.Attributed)
        {
            return new([], $"What {number} owes to each input is not computed on a page of a network of {NumberText.Count(multiplyAdds)} multiply-adds "
                + "unless it is asked for: new ExplanationFormat { Attributions = [DeepLift.From(Baseline.Zero)] }.");
        }

        // Tokens are names and no amounts: what is looked up for them stands for them.
        var graph = explanation.Graph();
        var of = graph.Inputs.All(graph.TokenInputs.ContainsKey) ? graph.TokenInputs.GetValueOrDefault(graph.Inputs[0]) : null;
        if (format.Attributed is null && !Reaches(graph, number, of))
            return new([], $"{number} does not depend on {of ?? "the inputs"}.");
        FeatureFunction function;
        try
        {
            function = explanation.FunctionOf(number, of);
        }
        catch (NotFiniteNumberException refusal)
        {
            return new([], refusal.Message);
        }

        if (function.Count > MostFeatures)
            return new([], $"What {number} owes to each of {NumberText.Count(function.Count)} inputs has no room on a page.");
        return new([.. (format.Attributions ?? Usual(multiplyAdds)).Select(method => Begin(method, function.Again()))], null);
    }

    /// <summary>Each method has a function of its own, whose numbers it overwrites; what they share, the graph of the sample, is read alone.</summary>
    private static Lazy<(Attribution?, string?)> Begin(AttributionMethod method, FeatureFunction function)
    {
        var answer = new Lazy<(Attribution?, string?)>(Answer);
        if (Environment.ProcessorCount > 1)
            Task.Run(() => answer.Value);
        return answer;

        (Attribution?, string?) Answer()
        {
            try
            {
                return (method.Answer(function), null);
            }
            catch (NotFiniteNumberException refusal)
            {
                return (null, refusal.Message);
            }
        }
    }

    /// <summary>The methods that derive from the equations alone, and a path with no more points than there is time for.</summary>
    private static IReadOnlyList<AttributionMethod> Usual(long multiplyAdds) =>
    [
        IntegratedGradients.From(Baseline.Zero) with { MostGradients = (int)Math.Clamp(WorkOfPath / Math.Max(1, multiplyAdds), 2 * GaussLegendre.Points, 1024) },
        DeepLift.From(Baseline.Zero),
        LayerwiseRelevance.Epsilon(),
        new GradientTimesInput(),
    ];

    /// <summary>Whether an account is closed so loosely that others are shown first.</summary>
    private static bool IsRough(Attribution answer) => answer.Bound + (answer.LastChange ?? 0) > 1e-3 * Math.Abs(answer.Explained ?? 0);

    /// <summary>The largest element that is predicted, of a sequence at the place that is told.</summary>
    private static Quantity? Predicted(Explanation explanation)
    {
        var anatomy = new Anatomy(explanation);
        if (anatomy.Outputs.Count == 0 || anatomy.Computed(anatomy.Outputs[0], Pass.Forward, Pass.Loss).LastOrDefault() is not { } output)
            return null;
        var (from, length) = explanation.Deciding(output.Shape);
        return length == 0 ? null : Ranking.Top(explanation, output, from, length)[0].Element;
    }

    private static bool Reaches(SampleGraph graph, Quantity number, string? of)
    {
        var tensor = graph.Find(number.Tensor);
        int[] features = of is null ? [.. graph.Inputs.Where(input => !graph.TokenInputs.ContainsKey(input))] : [graph.Find(of)];
        return new Dependence(graph, tensor, graph[tensor].PlaceOf(number), features).Reaches;
    }
}
