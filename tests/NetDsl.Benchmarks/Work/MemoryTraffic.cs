using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl.Benchmarks;

/// <summary>
/// The least that moving bytes takes: plain vector loops that read as many bytes as a piece of work and write as many, and
/// compute nothing to speak of. They go over the same bytes again and again, so these come from the cache that holds them.
/// </summary>
/// <remarks>As in STREAM (McCalpin 1995): what is read and written is <c>y = a·x</c>, what is left over is summed or filled.</remarks>
public sealed class MemoryTraffic
{
    private readonly float[] _source;
    private readonly float[] _target;

    /// <summary>Makes room for so many bytes.</summary>
    public MemoryTraffic(double bytesRead, double bytesWritten)
    {
        _source = new float[Vectors(bytesRead)];
        _target = new float[Vectors(bytesWritten)];
        _source.AsSpan().Fill(1);
    }

    /// <summary>Goes over them once.</summary>
    /// <returns>A sum, so that nothing is left out as unused.</returns>
    public float Run()
    {
        var both = Math.Min(_source.Length, _target.Length);
        Scale(_source.AsSpan(0, both), _target.AsSpan(0, both));
        _target.AsSpan(both).Fill(1);
        return Sum(_source.AsSpan(both));
    }

    /// <summary>Whole vectors, four at a time.</summary>
    private static int Vectors(double bytes) => (int)(bytes / sizeof(float) + 4 * Vector<float>.Count - 1) / (4 * Vector<float>.Count) * 4 * Vector<float>.Count;

    private static void Scale(ReadOnlySpan<float> source, Span<float> target)
    {
        var v = Vector<float>.Count;
        var a = new Vector<float>(0.5f);
        ref var x = ref MemoryMarshal.GetReference(source);
        ref var y = ref MemoryMarshal.GetReference(target);
        for (nuint i = 0; i < (nuint)source.Length; i += 4 * (nuint)v)
        {
            (Vector.LoadUnsafe(ref x, i) * a).StoreUnsafe(ref y, i);
            (Vector.LoadUnsafe(ref x, i + (nuint)v) * a).StoreUnsafe(ref y, i + (nuint)v);
            (Vector.LoadUnsafe(ref x, i + 2 * (nuint)v) * a).StoreUnsafe(ref y, i + 2 * (nuint)v);
            (Vector.LoadUnsafe(ref x, i + 3 * (nuint)v) * a).StoreUnsafe(ref y, i + 3 * (nuint)v);
        }
    }

    private static float Sum(ReadOnlySpan<float> source)
    {
        var v = Vector<float>.Count;
        var (sum0, sum1, sum2, sum3) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
        ref var x = ref MemoryMarshal.GetReference(source);
        for (nuint i = 0; i < (nuint)source.Length; i += 4 * (nuint)v)
        {
            sum0 += Vector.LoadUnsafe(ref x, i);
            sum1 += Vector.LoadUnsafe(ref x, i + (nuint)v);
            sum2 += Vector.LoadUnsafe(ref x, i + 2 * (nuint)v);
            sum3 += Vector.LoadUnsafe(ref x, i + 3 * (nuint)v);
        }

        return Vector.Sum(sum0 + sum1 + sum2 + sum3);
    }
}
