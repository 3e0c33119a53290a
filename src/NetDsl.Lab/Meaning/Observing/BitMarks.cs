using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    /// <param name="one">The words of one.</param>
    /// <param name="other">As many words of the other.</param>
    public static int Common(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(other.Length, one.Length);
        ref var first = ref MemoryMarshal.GetReference(one);
        ref var second = ref MemoryMarshal.GetReference(other);

        // Four sums at once, each word's count need not wait for the one before; no bound is looked at twice, which took half of the time.
        var (a, b, c, d) = (0, 0, 0, 0);
        nint i = 0;
        for (; i + 4 <= one.Length; i += 4)
        {
            a += At(ref first, ref second, i);
            b += At(ref first, ref second, i + 1);
            c += At(ref first, ref second, i + 2);
            d += At(ref first, ref second, i + 3);
        }

        for (; i < one.Length; i++)
            a += At(ref first, ref second, i);
        return a + b + c + d;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int At(ref ulong one, ref ulong other, nint at) => BitOperations.PopCount(Unsafe.Add(ref one, at) & Unsafe.Add(ref other, at));
}
