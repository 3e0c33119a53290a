using System.Numerics;

namespace NetDsl;

/// <summary>What an optimizer remembers of a vector of parameters: some numbers of each, zero at first.</summary>
internal sealed class OptimizerState<T> : OptimizerState
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Arena<T>[] _entries;

    public OptimizerState(int length, int entries)
        : base(length, typeof(T))
    {
        _entries = new Arena<T>[entries];
        for (var entry = 0; entry < entries; entry++)
            _entries[entry] = new Arena<T>(length);
    }

    /// <summary>How many numbers are remembered of each parameter.</summary>
    public int Entries => _entries.Length;

    /// <summary>One number.</summary>
    public T At(int entry, int parameter)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(parameter, Length);
        return _entries[entry].Span[parameter];
    }

    /// <summary>One number of each parameter; nothing where there is no such entry.</summary>
    public Span<T> Entry(int entry) => entry < _entries.Length ? _entries[entry].Span : [];

    /// <summary>The memory of one of the numbers.</summary>
    public Arena<T> Memory(int entry) => _entries[entry];

    /// <summary>Takes over the numbers of another state, which is as long.</summary>
    public void CopyFrom(OptimizerState<T> other)
    {
        for (var entry = 0; entry < _entries.Length; entry++)
            other._entries[entry].Span.CopyTo(_entries[entry].Span);
    }
}
