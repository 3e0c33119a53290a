using System.Numerics;

namespace NetDsl;

/// <summary>
/// The losses of several batches, or of the parts of one: of each loss the sum and how much counts in it, rows where all of each
/// sample does. Their mean is that of the samples, however they were divided.
/// </summary>
internal sealed class LossTotals
{
    private readonly double[] _weights;
    private readonly double[] _sums;
    private readonly double[] _counts;

    private LossTotals(double[] weights)
    {
        _weights = weights;
        _sums = new double[weights.Length];
        _counts = new double[weights.Length];
    }

    /// <summary>The weighted sum of the losses' means; a loss in which nothing counts is 0.</summary>
    public double Mean
    {
        get
        {
            var total = 0.0;
            for (var loss = 0; loss < _weights.Length; loss++)
                total += _counts[loss] == 0 ? 0 : _weights[loss] * (_sums[loss] / _counts[loss]);
            return total;
        }
    }

    /// <summary>Totals of the losses of a network; of one that does not say what they are made of, of their sum.</summary>
    public static LossTotals For<TNetwork, T>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(network is ICountingNetwork<T> ? [.. TNetwork.Description.Targets.Select(target => target.Weight)] : [1]);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _sums.AsSpan().Clear();
        _counts.AsSpan().Clear();
    }

    /// <summary>Adds what a network has just computed of some rows.</summary>
    public void Add<TNetwork, T>(TNetwork network, T loss, int rows)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (network is ICountingNetwork<T> counting)
            counting.AddLosses(this);
        else
            Add(0, double.CreateTruncating(loss), rows);
    }

    /// <summary>Adds a mean of one of the losses over something that counts.</summary>
    public void Add(int loss, double mean, double count)
    {
        _sums[loss] += mean * count;
        _counts[loss] += count;
    }

    /// <summary>All sums, then all counts.</summary>
    public double[] ToArray() => [.. _sums, .. _counts];

    /// <summary>Takes over what <see cref="ToArray"/> gave.</summary>
    public void Set(ReadOnlySpan<double> sumsAndCounts)
    {
        sumsAndCounts[.._sums.Length].CopyTo(_sums);
        sumsAndCounts[_sums.Length..].CopyTo(_counts);
    }

    /// <summary>Adds other totals.</summary>
    public void Add(LossTotals other)
    {
        for (var loss = 0; loss < _weights.Length; loss++)
        {
            _sums[loss] += other._sums[loss];
            _counts[loss] += other._counts[loss];
        }
    }
}
