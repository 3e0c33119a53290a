namespace NetDsl.Lab;

/// <summary>Edits samples so that a concept is switched, and looks where a unit goes.</summary>
internal static class EditRun
{
    public static Editing? Of(
        StudiedNetwork network,
        Observations observations,
        UnitGroup group,
        int unit,
        float threshold,
        ChosenObservations chosen,
        SampleEdit edit,
        ParallelOptions parallel)
    {
        if (observations.Places > 1)
            return null;
        var edited = new float[observations.Width];
        var (originals, changed, labels, holds) = (new List<float>(), new List<float>(), new List<int>(), new List<bool>());
        foreach (var (i, at) in chosen.All.Index())
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            var sample = observations.Sample(at);
            var isOn = i < chosen.On.Length;
            if (!edit(new(at, sample, observations.Label(at), isOn), edited))
                continue;
            originals.AddRange(sample);
            changed.AddRange(edited);
            labels.Add(observations.Label(at));
            holds.Add(isOn);
        }

        if (labels.Count < 2)
            return null;
        int[] ofAll = [.. labels];
        var before = Activations(network, originals, ofAll, group, parallel);
        var after = Activations(network, changed, ofAll, group, parallel);
        var moves = new double[ofAll.Length];
        var crossed = 0;
        for (var i = 0; i < moves.Length; i++)
        {
            moves[i] = (after[unit][i] - before[unit][i]) * (holds[i] ? -1 : 1);
            crossed += after[unit][i] > threshold != holds[i] ? 1 : 0;
        }

        return new(Effect.Of(moves), crossed);
    }

    private static ActivationTable Activations(StudiedNetwork network, List<float> samples, int[] labels, UnitGroup group, ParallelOptions parallel) =>
        ActivationTable.Of(network, [group], Observations.Of([.. samples], labels), parallel)[0];
}
