namespace NetDsl.Lab;

/// <summary>Chooses what a card shows: not only the top, but the whole range of activations, and what speaks against the claim as much as what speaks for it.</summary>
internal sealed class ExampleChoice
{
    public ExampleChoice(Observations observations, int[] half, float[] activations, bool[] holds, float threshold, int most)
    {
        var all = half.Select((at, i) => new Example(at, observations.Label(at), activations[i], holds[i], activations[i] > threshold)).ToList();
        Agreeing = Spread([.. all.Where(example => example.IsActive && example.Holds).OrderByDescending(example => example.Activation)], most);
        Contradicting =
        [
            .. all.Where(example => example.IsActive && !example.Holds).OrderByDescending(example => example.Activation).Take(most / 2),
            .. all.Where(example => !example.IsActive && example.Holds).OrderBy(example => example.Activation).Take(most - most / 2),
        ];
    }

    /// <summary>Where the unit is on and the concept holds, from the strongest to the weakest.</summary>
    public IReadOnlyList<Example> Agreeing { get; }

    /// <summary>False alarms, then what was missed.</summary>
    public IReadOnlyList<Example> Contradicting { get; }

    /// <summary>Evenly from the first to the last.</summary>
    private static List<Example> Spread(List<Example> sorted, int most) => sorted.Count <= most
        ? sorted
        : [.. Enumerable.Range(0, most).Select(i => sorted[(int)((long)i * (sorted.Count - 1) / Math.Max(1, most - 1))])];
}
