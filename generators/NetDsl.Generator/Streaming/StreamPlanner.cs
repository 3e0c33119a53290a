using NetDsl.Generator.Binding;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Streaming;

/// <summary>
/// Finds out from its equations whether a network can take one step at a time: whether each equation reads, for the row of a
/// step, rows of that step and of earlier ones alone. Layers are not known here, so that one of the user's own streams as well.
/// </summary>
internal static class StreamPlanner
{
    /// <summary>
    /// The plan, or what is in its way. The first axis of the first input is time; other inputs with as many rows are
    /// streamed with it, the rest is given before the first step.
    /// </summary>
    public static (StreamPlan? Plan, StreamObstacle? Obstacle) Plan(NetworkGraph graph)
    {
        var length = graph.Inputs.First().Shape[0];
        var streamed = graph.Inputs.Where(input => input.Shape[0] == length).ToList();
        var times = new StreamTimes(length, streamed, graph.Layers.Select(layer => layer.Noise?.Tensor.Name));
        var (start, steps) = (new List<Equation>(), new List<StepEquation>());
        StreamObstacle? end = null;
        foreach (var loop in Loops(Needed(graph)))
        {
            var timing = LoopTiming.Of(loop, times);
            if (timing.Obstacle is { } obstacle)
                return (null, obstacle);
            start.AddRange(timing.Start);
            steps.AddRange(timing.Steps);
            end ??= timing.End;
        }

        var plan = new StreamPlan(
            length,
            streamed.ToEquatableArray(),
            graph.Inputs.Except(streamed).ToEquatableArray(),
            graph.Predictions.Select(times.Streamed).ToEquatableArray(),
            start.ToEquatableArray(),
            steps.ToEquatableArray(),
            times.Carried.ToEquatableArray(),
            end);
        return (plan, null);
    }

    /// <summary>The equations on which the predictions depend outside of training.</summary>
    private static IEnumerable<Equation> Needed(NetworkGraph graph)
    {
        var names = new HashSet<string>(graph.Predictions.Select(prediction => prediction.Name));
        var needed = new Stack<Equation>();
        foreach (var equation in graph.Equations.Where(equation => equation.Usage is Usage.Always or Usage.Inference).Reverse())
        {
            // A loop goes round: what an equation in it reads, one after it may define.
            if (!names.Contains(equation.Target.Tensor.Name) && equation.Recurrence is null)
                continue;
            names.UnionWith(equation.Value.Reads().Select(read => read.Tensor.Name));
            needed.Push(equation);
        }

        return needed;
    }

    /// <summary>Neighbours of one loop over time together, other equations each alone.</summary>
    private static IEnumerable<IReadOnlyList<Equation>> Loops(IEnumerable<Equation> equations)
    {
        var loop = new List<Equation>();
        foreach (var equation in equations)
        {
            if (loop.Count > 0 && !(IsOfOneLoop(loop[0], equation)))
            {
                yield return loop;
                loop = [];
            }

            loop.Add(equation);
        }

        if (loop.Count > 0)
            yield return loop;
    }

    private static bool IsOfOneLoop(Equation one, Equation other) =>
        one.Recurrence is not null && one.Recurrence == other.Recurrence && one.Target.Tensor.Layer == other.Target.Tensor.Layer;
}
