namespace NetDsl.Lab;

/// <summary>What a layer holds as a whole, asked of a study: probes, and the similarity of layers.</summary>
public static class StudyProbes
{
    /// <summary>
    /// Fits a linear probe for a concept on one half, and measures it on the other, beside a control task: each kind of sample has a bit by
    /// chance instead of the concept.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="group">The units that the probe reads.</param>
    /// <param name="concept">The concept.</param>
    /// <param name="heldOut">Observations that the network has not learned from.</param>
    /// <param name="kind">The kind of an observation: by default its label. Of a text a token, say.</param>
    /// <param name="options">Where halves and the bits of the control come from.</param>
    /// <param name="cancellation">To cancel it.</param>
    public static ProbeResult Probe(
        this MeaningStudy study,
        UnitGroup group,
        Concept concept,
        Observations heldOut,
        Func<int, int>? kind = null,
        MeaningOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(concept);
        ArgumentNullException.ThrowIfNull(heldOut);
        options ??= new();
        var halves = Halves.Of(heldOut, options.Seed);
        var table = ActivationTable.Of(study.Network, [group], heldOut, options.Parallel(cancellation))[0];
        var marks = concept.MarksOf(heldOut, cancellation);
        kind ??= heldOut.Label;
        int[] kinds = [.. Enumerable.Range(0, heldOut.Count).Select(kind)];
        var random = new SplitMix64((ulong)options.Seed).Branch(6);
        var bits = new Dictionary<int, bool>();
        foreach (var at in halves.Fit.Concat(halves.Held))
            bits.TryAdd(kinds[at], random.Below(2) == 1);

        var probe = Fit(table, halves.Fit, at => marks[at], cancellation);
        var control = Fit(table, halves.Fit, at => bits[kinds[at]], cancellation);
        var said = Measure(probe, table, halves.Held, at => marks[at]);
        var learned = Measure(control, table, halves.Held, at => bits[kinds[at]]);
        var share = (double)said.Positives / said.Count;
        return new(group.Layer, concept.Name, said, Accuracy(said), Math.Max(share, 1 - share), Accuracy(learned))
        {
            Direction = [.. probe.Weights.Zip(probe.Deviation, (weight, deviation) => (float)(weight / deviation))],
        };
    }

    /// <summary>How alike a layer of this network and one of another are, for the same observations: linear CKA, see <see cref="Cka"/>.</summary>
    /// <typeparam name="TNetwork">The other network's class.</typeparam>
    /// <param name="study">The study.</param>
    /// <param name="group">Units of this network.</param>
    /// <param name="other">The other network: of another seed, or this one.</param>
    /// <param name="otherGroup">Units of the other network.</param>
    /// <param name="heldOut">Observations.</param>
    /// <param name="cancellation">To cancel it.</param>
    public static double Similarity<TNetwork>(
        this MeaningStudy study, UnitGroup group, TNetwork other, UnitGroup otherGroup, Observations heldOut, CancellationToken cancellation = default)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(heldOut);
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        var one = ActivationTable.Of(study.Network, [group], heldOut, parallel)[0];
        var two = ActivationTable.Of(StudiedNetwork<TNetwork>.Of(other), [otherGroup], heldOut, parallel, "the other network")[0];
        return Cka.Linear(Columns(one), Columns(two));
    }

    private static double[][] Columns(ActivationTable table) =>
        [.. Enumerable.Range(0, table.Units).Select(unit => Array.ConvertAll(table[unit].ToArray(), value => (double)value))];

    private static LinearProbe Fit(ActivationTable table, int[] half, Func<int, bool> holds, CancellationToken cancellation) =>
        LinearProbe.Fit([.. half.Select(at => Row(table, at))], [.. half.Select(holds)], cancellation);

    private static Association Measure(LinearProbe probe, ActivationTable table, int[] half, Func<int, bool> holds)
    {
        var (hits, active, positives) = (0, 0, 0);
        foreach (var at in half)
        {
            var (says, isSo) = (probe.Logit(Row(table, at)) > 0, holds(at));
            (hits, active, positives) = (hits + (says && isSo ? 1 : 0), active + (says ? 1 : 0), positives + (isSo ? 1 : 0));
        }

        return new(hits, active, positives, half.Length);
    }

    private static double Accuracy(Association said) => 1 - (double)(said.Missed + said.FalseAlarms) / said.Count;

    private static double[] Row(ActivationTable table, int at)
    {
        var row = new double[table.Units];
        for (var unit = 0; unit < row.Length; unit++)
            row[unit] = table[unit][at];
        return row;
    }
}
