namespace NetDsl.Lab;

/// <summary>The activation of each unit of a group in each observation.</summary>
internal sealed class ActivationTable
{
    private readonly float[][] _activations;

    private ActivationTable(UnitGroup group, float[][] activations) => (Group, _activations) = (group, activations);

    public UnitGroup Group { get; }

    /// <summary>The number of units.</summary>
    public int Units => _activations.Length;

    /// <summary>A unit's activation in all observations.</summary>
    public ReadOnlySpan<float> this[int unit] => _activations[unit];

    /// <summary>Takes activations as they are.</summary>
    internal static ActivationTable OfActivations(UnitGroup group, float[][] activations) => new(group, activations);

    /// <summary>Reads all groups in one pass over the samples; a sample has the same bits in any batch, so that threads change nothing.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groups">The units that are read.</param>
    /// <param name="observations">What the network is shown.</param>
    /// <param name="parallel">How many batches are computed at once.</param>
    /// <param name="name">Which network it is, where it has diverged.</param>
    /// <exception cref="ArgumentException">A group does not fit the network or the observations.</exception>
    /// <exception cref="NotFiniteNumberException">An activation is no number.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ActivationTable[] Of(
        StudiedNetwork network, IReadOnlyList<UnitGroup> groups, Observations observations, ParallelOptions parallel, string name = "the network")
    {
        RequireWidth(network, observations);
        UnitAccess[] access = [.. groups.Select(group => UnitAccess.Of(group, network, observations.Places))];
        float[][][] activations = [.. access.Select(units => Enumerable.Range(0, units.Units).Select(_ => new float[observations.Count]).ToArray())];
        var batch = network.Capacity;
        Turns.Take((observations.Samples + batch - 1) / batch, parallel, turn => network.Use(own =>
        {
            var first = turn * batch;
            var rows = Math.Min(batch, observations.Samples - first);
            for (var row = 0; row < rows; row++)
                own.Load(row, observations.Sample(first + row));
            own.Forward(rows);
            for (var row = 0; row < rows; row++)
            {
                for (var group = 0; group < access.Length; group++)
                    access[group].Read(own, row, (first + row) * observations.Places, activations[group]);
            }
        }));

        ActivationTable[] tables = [.. groups.Zip(activations, (group, units) => new ActivationTable(group, units))];
        foreach (var table in tables)
            FiniteActivations.Require(table, observations, name);
        return tables;
    }

    private static void RequireWidth(StudiedNetwork network, Observations observations)
    {
        if (observations.Width != network.Description.SampleWidth)
        {
            throw new ArgumentException(
                $"{network.Description.Name} takes samples of {network.Description.SampleWidth} values, the observations have {observations.Width}.");
        }
    }
}
