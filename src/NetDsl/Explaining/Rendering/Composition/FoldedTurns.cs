namespace NetDsl.Rendering;

/// <summary>The turns of a recurrence that a story does not tell. Time is the first index of a state.</summary>
internal sealed class FoldedTurns
{
    private readonly TensorDescription _tensor;

    /// <summary>Counts the turns up to one.</summary>
    /// <param name="explanation">What is explained.</param>
    /// <param name="latest">A number of the latest of them.</param>
    /// <param name="after">A number of the turn behind it, which shows in which direction time goes.</param>
    public FoldedTurns(Explanation explanation, Quantity latest, Quantity after)
    {
        _tensor = explanation.Tensor(latest.Tensor);
        Latest = latest;
        var (first, last) = (latest.Indices[0], after.Indices[0] > latest.Indices[0] ? 0 : _tensor.Shape[0] - 1);

        // The state before the first step is made of nothing.
        var start = explanation.StepOf(new Quantity(_tensor.Name, [last, .. latest.Indices.Skip(1)]));
        Range = (first, start.Inputs.Count == 0 && last != first ? last + Math.Sign(first - last) : last);
    }

    /// <summary>A number of the latest of them.</summary>
    public Quantity Latest { get; }

    /// <summary>The latest turn and the first one, in the direction in which the story goes.</summary>
    public (int From, int To) Range { get; }

    /// <summary>How many there are.</summary>
    public int Count => Math.Abs(Range.From - Range.To) + 1;

    /// <summary>Says how many turns of a layer were left out, and how to ask for them: <c>why.State.h[t, n]</c>.</summary>
    public static string Remark(string layer, IReadOnlyList<FoldedTurns> states)
    {
        var (count, (from, to)) = (states[0].Count, states[0].Range);
        var steps = count == 1 ? "One step" : Tracing.NumberText.Count(count, "step");
        var asked = string.Join(" and ", states.Select(state => $"why.{state._tensor.Name}[{string.Join(", ", state.Letters)}]"));
        var range = count == 1 ? $"t = {from}" : $"t from {from} to {to}";
        return $"{steps} of {layer} before these came about in the same way: {asked}, {range}.";
    }

    /// <summary>The indices as the equation calls them, the first one t.</summary>
    private IEnumerable<string> Letters
    {
        get
        {
            var equation = _tensor.Equation;
            return equation[(equation.IndexOf('[') + 1)..equation.IndexOf(']')].Split(',').Select((index, axis) => axis == 0 ? "t" : index);
        }
    }
}
