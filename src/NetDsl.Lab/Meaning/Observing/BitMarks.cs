using System.Numerics;

namespace NetDsl.Lab;

/// <summary>A yes or no for each of many observations, 64 to a word.</summary>
internal sealed class BitMarks
{
    private readonly ulong[] _words;

    /// <summary>All no.</summary>
    public BitMarks(int count) => (Count, _words) = (count, new ulong[(count + 63) / 64]);

    /// <summary>How many observations there are.</summary>
    public int Count { get; }

    /// <summary>How many are yes.</summary>
    public int Positives
    {
        get
        {
            var sum = 0;
            foreach (var word in _words)
                sum += BitOperations.PopCount(word);
            return sum;
        }
    }

    /// <summary>The words; what lies behind the last observation is no.</summary>
    public Span<ulong> Words => _words;

    public bool this[int at] => (_words[at >> 6] >> at & 1) != 0;

    public void Set(int at) => _words[at >> 6] |= 1UL << at;

    /// <summary>How many observations are yes in both.</summary>
    public static int Common(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        // Four sums at once: each word's count need not wait for the one before.
        var (a, b, c, d) = (0, 0, 0, 0);
        var i = 0;
        for (; i + 4 <= one.Length; i += 4)
        {
            a += BitOperations.PopCount(one[i] & other[i]);
            b += BitOperations.PopCount(one[i + 1] & other[i + 1]);
            c += BitOperations.PopCount(one[i + 2] & other[i + 2]);
            d += BitOperations.PopCount(one[i + 3] & other[i + 3]);
        }

        for (; i < one.Length; i++)
            a += BitOperations.PopCount(one[i] & other[i]);
        return a + b + c + d;
    }
}
