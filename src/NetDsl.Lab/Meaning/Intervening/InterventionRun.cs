namespace NetDsl.Lab;

/// <summary>Changes a unit in chosen observations, one at a time, and goes on from there.</summary>
internal sealed class InterventionRun
{
    private readonly StudiedNetwork _network;
    private readonly Observations _observations;
    private readonly UnitGroup _group;
    private readonly UnitAccess _access;
    private readonly int _unit;
    private readonly ChosenObservations _chosen;
    private readonly OutputReadout? _readout;
    private readonly int[] _all;
    private readonly double[] _losses;
    private readonly double[] _readouts;
    private readonly float[][] _values;

    public InterventionRun(
        StudiedNetwork network, Observations observations, UnitGroup group, int unit, ChosenObservations chosen, OutputReadout? readout)
    {
        (_network, _observations, _group, _unit, _chosen, _readout) = (network, observations, group, unit, chosen, readout);
        _access = UnitAccess.Of(group, network, observations.Places);
        _all = chosen.All;
        (_losses, _readouts) = (new double[_all.Length], new double[_all.Length]);
        _values = [.. _all.Select(_ => new float[_access.Spots])];
        ForEachBatch((first, rows) =>
        {
            for (var row = 0; row < rows; row++)
            {
                (_losses[first + row], _readouts[first + row]) = Read(first + row, row);
                _access.Take(_network, row, PlaceOf(first + row), _unit, _values[first + row]);
            }
        });
    }

    /// <summary>Makes all that can be made.</summary>
    /// <param name="share">In how large a share of all observations the concept holds.</param>
    /// <param name="random">Where the other observations come from.</param>
    /// <param name="cancellation">To cancel it.</param>
    public (IReadOnlyList<Ablation> Ablations, Interchange? Interchange) Run(double share, SplitMix64 random, CancellationToken cancellation)
    {
        var (on, off) = (_chosen.On.Length, _chosen.Off.Length);
        if (on < 2 || off < 2 || (!HasLosses && _readout is null))
            return ([], null);
        var (zero, mean) = (new float[_access.Spots], Mean(share));
        int[] withoutConcept = [.. _all.Select(_ => on + random.Below(off))];
        int[] exchanged = [.. _all.Select((_, i) => i < on ? withoutConcept[i] : random.Below(on))];
        Func<int, float[]>[] replacements =
        [
            _ => zero,
            _ => mean,
            i => _values[withoutConcept[i]],
            i => _values[exchanged[i]],
        ];
        var (losses, readouts) = Change(replacements, cancellation);
        var ablations = !HasLosses
            ? []
            : Enum.GetValues<Replacement>().Select(by => Of(by, Differences(losses[(int)by], _losses))).ToArray();
        var moved = Differences(readouts[^1], _readouts);
        var removed = moved[..on];
        System.Numerics.Tensors.TensorPrimitives.Negate(removed, removed);
        return (ablations, _readout is null ? null : new(Effect.Of(moved.AsSpan(on)), Effect.Of(removed)));
    }

    private bool HasLosses => _losses.Any(double.IsFinite);

    /// <summary>Goes on from each replacement; for each, losses and readouts.</summary>
    private (double[][] Losses, double[][] Readouts) Change(Func<int, float[]>[] replacements, CancellationToken cancellation)
    {
        double[][] losses = [.. replacements.Select(_ => new double[_all.Length])];
        double[][] readouts = [.. replacements.Select(_ => new double[_all.Length])];
        ForEachBatch((first, rows) =>
        {
            cancellation.ThrowIfCancellationRequested();
            for (var which = 0; which < replacements.Length; which++)
            {
                for (var row = 0; row < rows; row++)
                    _access.Put(_network, row, PlaceOf(first + row), _unit, replacements[which](first + row));
                _network.ForwardFrom(_group.Layer, rows);
                for (var row = 0; row < rows; row++)
                    (losses[which][first + row], readouts[which][first + row]) = Read(first + row, row);
            }
        });
        return (losses, readouts);
    }

    private void ForEachBatch(Action<int, int> use)
    {
        for (var first = 0; first < _all.Length; first += _network.Capacity)
        {
            var rows = Math.Min(_network.Capacity, _all.Length - first);
            for (var row = 0; row < rows; row++)
                _network.Load(row, _observations.Sample(_observations.SampleOf(_all[first + row])));
            _network.Forward(rows);
            use(first, rows);
        }
    }

    private (double Loss, double Readout) Read(int chosen, int row)
    {
        var prediction = _network.Prediction(row, PlaceOf(chosen), _observations.Places);
        return (_network.Loss(prediction, _observations.Label(_all[chosen])), _readout?.Invoke(prediction) ?? double.NaN);
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
        var mean = new double[_access.Spots];
        for (var i = 0; i < _values.Length; i++)
        {
            var weight = i < _chosen.On.Length ? share / _chosen.On.Length : (1 - share) / _chosen.Off.Length;
            for (var spot = 0; spot < mean.Length; spot++)
                mean[spot] += weight * _values[i][spot];
        }

        return [.. mean.Select(value => (float)value)];
    }

    private static double[] Differences(double[] after, double[] before) => [.. after.Zip(before, (one, other) => one - other)];
}
