namespace NetDsl.Lab;

/// <summary>Changes a unit in chosen observations, one at a time, and goes on from there.</summary>
internal sealed class InterventionRun
{
    private readonly StudiedNetwork _network;
    private readonly Observations _observations;
    private readonly UnitAccess _access;
    private readonly int _unit;
    private readonly ChosenObservations _chosen;
    private readonly OutputReadout? _readout;
    private readonly ParallelOptions _parallel;
    private readonly int[] _all;
    private readonly double[] _losses;
    private readonly double[] _readouts;
    private readonly float[][] _values;

    /// <summary>Reads what the unit has in the chosen observations.</summary>
    /// <param name="network">The network.</param>
    /// <param name="observations">The observations.</param>
    /// <param name="access">Where the unit lies.</param>
    /// <param name="unit">Which one of its group it is.</param>
    /// <param name="activations">Its activations in all observations.</param>
    /// <param name="chosen">The observations in which it is changed.</param>
    /// <param name="readout">What the concept is in the output; null where nobody says.</param>
    /// <param name="parallel">How many batches are computed at once.</param>
    public InterventionRun(
        StudiedNetwork network,
        Observations observations,
        UnitAccess access,
        int unit,
        ReadOnlySpan<float> activations,
        ChosenObservations chosen,
        OutputReadout? readout,
        ParallelOptions parallel)
    {
        (_network, _observations, _access, _unit) = (network, observations, access, unit);
        (_chosen, _readout, _parallel, _all) = (chosen, readout, parallel, chosen.All);
        (_losses, _readouts) = (new double[_all.Length], new double[_all.Length]);
        _values = [.. _all.Select(_ => new float[access.Numbers])];
        if (access.IsActivation)
        {
            for (var i = 0; i < _all.Length; i++)
                _values[i][0] = activations[_all[i]];
            return;
        }

        ForEachBatch((own, first, rows) =>
        {
            for (var row = 0; row < rows; row++)
                _access.Take(own, row, PlaceOf(first + row), _unit, _values[first + row]);
        });
    }

    /// <summary>Makes all that can be made.</summary>
    /// <param name="share">In how large a share of all observations the concept holds.</param>
    /// <param name="random">Where the other observations come from.</param>
    public Interventions Run(double share, SplitMix64 random)
    {
        var (on, off) = (_chosen.On.Length, _chosen.Off.Length);
        var (zero, mean) = (new float[_access.Numbers], Mean(share));
        int[] withoutConcept = [.. _all.Select(_ => on + random.Below(off))];
        int[] exchanged = [.. _all.Select((_, i) => i < on ? withoutConcept[i] : random.Below(on))];
        var (losses, readouts) = Change([_ => zero, _ => mean, i => _values[withoutConcept[i]], i => _values[exchanged[i]]]);
        var hasLosses = _losses.Any(double.IsFinite);
        if (!hasLosses && _readout is null)
            return Interventions.NotMade("nothing says what the concept is in the output, and there is no loss; WithReadout does");
        var ablations = !hasLosses
            ? []
            : Enum.GetValues<Replacement>().Select(by => Of(by, Differences(losses[(int)by], _losses))).ToArray();
        var moved = Differences(readouts[^1], _readouts);
        var removed = moved[..on];
        System.Numerics.Tensors.TensorPrimitives.Negate(removed, removed);
        return new(ablations, _readout is null ? null : new(Effect.Of(moved.AsSpan(on)), Effect.Of(removed)), null);
    }

    /// <summary>Goes on from each replacement; for each, losses and readouts.</summary>
    private (double[][] Losses, double[][] Readouts) Change(Func<int, float[]>[] replacements)
    {
        double[][] losses = [.. replacements.Select(_ => new double[_all.Length])];
        double[][] readouts = [.. replacements.Select(_ => new double[_all.Length])];
        ForEachBatch((own, first, rows) =>
        {
            for (var row = 0; row < rows; row++)
                (_losses[first + row], _readouts[first + row]) = Read(own, first + row, row);
            for (var which = 0; which < replacements.Length; which++)
            {
                for (var row = 0; row < rows; row++)
                    _access.Put(own, row, PlaceOf(first + row), _unit, replacements[which](first + row));
                _access.GoOn(own, rows);
                for (var row = 0; row < rows; row++)
                    (losses[which][first + row], readouts[which][first + row]) = Read(own, first + row, row);
            }
        });
        return (losses, readouts);
    }

    private void ForEachBatch(Action<StudiedNetwork, int, int> use)
    {
        var batch = _network.Capacity;
        Turns.Take((_all.Length + batch - 1) / batch, _parallel, turn => _network.Use(own =>
        {
            var first = turn * batch;
            var rows = Math.Min(batch, _all.Length - first);
            for (var row = 0; row < rows; row++)
                own.Load(row, _observations.Sample(_observations.SampleOf(_all[first + row])));
            own.Forward(rows);
            use(own, first, rows);
        }));
    }

    private (double Loss, double Readout) Read(StudiedNetwork own, int chosen, int row)
    {
        var prediction = own.Prediction(row, PlaceOf(chosen), _observations.Places);
        return (own.Loss(prediction, _observations.Label(_all[chosen])), _readout?.Invoke(prediction) ?? double.NaN);
    }

    private int PlaceOf(int chosen) => _all[chosen] % _observations.Places;

    private Ablation Of(Replacement by, double[] changes)
    {
        // Where no label is known there is no loss.
        double[] on = [.. changes.Take(_chosen.On.Length).Where(double.IsFinite)];
        double[] off = [.. changes.Skip(_chosen.On.Length).Where(double.IsFinite)];
        return new(by, Effect.Of(on), Effect.Of(off), Effect.Difference(on, off));
    }

    /// <summary>The unit's mean over all observations; of the chosen ones too many or too few may have the concept.</summary>
    private float[] Mean(double share)
    {
        var mean = new double[_access.Numbers];
        for (var i = 0; i < _values.Length; i++)
        {
            var weight = i < _chosen.On.Length ? share / _chosen.On.Length : (1 - share) / _chosen.Off.Length;
            for (var number = 0; number < mean.Length; number++)
                mean[number] += weight * _values[i][number];
        }

        return [.. mean.Select(value => (float)value)];
    }

    private static double[] Differences(double[] after, double[] before) => [.. after.Zip(before, (one, other) => one - other)];
}
