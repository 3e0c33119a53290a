namespace NetDsl.Rendering;

/// <summary>
/// How a prediction came about: its step, then the steps of what contributed most to it, back through the network, a layer less deep each
/// time. Of a recurrence the last turns are told once; what was before them came about in the same way, and is said in a line.
/// </summary>
internal sealed class DecisionStory(Composition composition)
{
    // The first turn tells how a state comes about, the second that the state before it does so as well.
    private const int TurnsTold = 2;

    /// <summary>From the prediction to the number that is told.</summary>
    private readonly List<Quantity> _way = [];

    private readonly Dictionary<string, FoldedTurns> _folded = [];

    /// <summary>Tells of a number, and of what contributed most to it.</summary>
    /// <param name="step">How it came about.</param>
    /// <param name="depth">How many layers it may go back.</param>
    public void Tell(Step step, int depth)
    {
        // How a state comes about is told once.
        if (!composition.Show(step) || _folded.ContainsKey(step.Subject.Tensor))
            return;
        _way.Add(step.Subject);
        foreach (var next in Contributions(step))
        {
            var left = composition.Anatomy.LayerOf(next.Subject) == composition.Anatomy.LayerOf(step.Subject) ? depth : depth - 1;
            if (left >= 0 && !Fold(next.Subject))
                Tell(next, left);
        }

        _way.RemoveAt(_way.Count - 1);
    }

    /// <summary>Says which turns of recurrences were not told, and how to ask for them.</summary>
    public void TellOfFolded()
    {
        foreach (var states in _folded.Values.GroupBy(turns => (Layer: composition.Anatomy.LayerOf(turns.Latest), turns.Range)))
            composition.Say(FoldedTurns.Remark(states.Key.Layer, [.. states]), Tone.Faint);
    }

    /// <summary>Whether a number is of a turn that is not told. Only a recurrence leads from a tensor back to the same one.</summary>
    private bool Fold(Quantity number)
    {
        var turns = _way.Where(told => told.Tensor == number.Tensor).ToList();
        if (turns.Count < TurnsTold)
            return false;
        var folded = new FoldedTurns(composition.Explanation, number, after: turns[^1]);
        if (!_folded.TryGetValue(number.Tensor, out var other) || folded.Count > other.Count)
            _folded[number.Tensor] = folded;
        return true;
    }

    private IEnumerable<Step> Contributions(Step step)
    {
        var inputs = step.Terms is [_, _, ..] terms
            ? terms.Where(term => term.Value != 0).SelectMany(term => term.Inputs)
            : step.RankedInputs;
        return inputs.Distinct()
            .Select(input => composition.Explanation.StepOf(input))
            .Where(input => input.Inputs.Count > 0)
            .Take(composition.Format.Breadth);
    }
}
