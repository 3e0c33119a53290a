namespace NetDsl.Lab;

/// <summary>The activations of a half in ascending order, each with its observation. Room for it is made once for many units.</summary>
/// <remarks>
/// A radix sort from the lowest digit: an observation is read and written once for each of three digits, where a sort by comparisons takes
/// log₂ of their number and does not foresee half of what comes out.
/// </remarks>
/// <param name="length">The number of observations of the half.</param>
internal sealed class SortedActivations(int length)
{
    private const int DigitBits = 11;
    private const int Digits = 3;
    private const int Radix = 1 << DigitBits;

    private readonly int[] _starts = new int[Digits * Radix];
    private readonly float[] _values = new float[length];
    private ulong[] _sorted = new ulong[length];
    private ulong[] _spare = new ulong[length];

    /// <summary>The activations, ascending; what is no number comes first.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The observation, by its number in the half, that has the activation of a place.</summary>
    public int Row(int place) => (int)_sorted[place];

    /// <summary>Sorts a unit's activations.</summary>
    /// <param name="activations">The unit's activations in all observations.</param>
    /// <param name="half">The observations of the half.</param>
    public void Sort(ReadOnlySpan<float> activations, ReadOnlySpan<int> half)
    {
        Array.Clear(_starts);
        for (var row = 0; row < half.Length; row++)
        {
            var key = Key(activations[half[row]]);
            _sorted[row] = (ulong)key << 32 | (uint)row;
            for (var digit = 0; digit < Digits; digit++)
                _starts[digit * Radix + (int)(key >> digit * DigitBits & Radix - 1)]++;
        }

        for (var digit = 0; digit < Digits; digit++)
            Distribute(32 + digit * DigitBits, _starts.AsSpan(digit * Radix, Radix));
        for (var place = 0; place < _values.Length; place++)
            _values[place] = Number((uint)(_sorted[place] >> 32));
    }

    /// <summary>Distributes them by a digit; those of the same digit stay in their order.</summary>
    private void Distribute(int shift, Span<int> starts)
    {
        var sum = 0;
        foreach (ref var start in starts)
            (start, sum) = (sum, sum + start);
        foreach (var pair in _sorted)
            _spare[starts[(int)(pair >> shift) & Radix - 1]++] = pair;
        (_sorted, _spare) = (_spare, _sorted);
    }

    /// <summary>A number that is ordered as the activation is: of negative ones all bits are turned, of others the sign. −0 is 0, NaN is the least.</summary>
    private static uint Key(float activation)
    {
        if (float.IsNaN(activation))
            return 0;
        var bits = BitConverter.SingleToUInt32Bits(activation + 0f);
        return (bits & 0x8000_0000) == 0 ? bits | 0x8000_0000 : ~bits;
    }

    private static float Number(uint key) => key == 0
        ? float.NaN
        : BitConverter.UInt32BitsToSingle((key & 0x8000_0000) != 0 ? key & 0x7FFF_FFFF : ~key);
}
