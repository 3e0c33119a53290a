namespace NetDsl;

/// <summary>
/// The order in which an epoch takes the rows of a dataset: that of the data, or one drawn from seed and epoch.
/// </summary>
internal sealed class RowOrder(int count, int seed, bool shuffle)
{
    private readonly int[] _rows = [.. Enumerable.Range(0, count)];

    /// <summary>Draws the order of an epoch, whatever the epochs before it were.</summary>
    public void Begin(int epoch)
    {
        if (!shuffle)
            return;
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = i;
        var random = new SplitMix64((ulong)(uint)seed << 32 | (uint)epoch);
        random.Shuffle(_rows.AsSpan());
    }

    /// <summary>The rows of a batch, which holds fewer at the end of the epoch.</summary>
    public ReadOnlyMemory<int> Batch(int start, int size) => _rows.AsMemory(start, Math.Min(size, _rows.Length - start));
}
