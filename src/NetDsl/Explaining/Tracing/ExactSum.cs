using System.Runtime.CompilerServices;

namespace NetDsl.Tracing;

/// <summary>
/// A sum without rounding errors: doubles that do not overlap and whose sum is exact at any time (Shewchuk 1997). The
/// result is rounded once.
/// </summary>
internal sealed class ExactSum
{
    private readonly List<double> _parts = [];
    private double _nonFinite;

    /// <summary>Adds a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(double term)
    {
        if (!double.IsFinite(term))
        {
            _nonFinite += term;
            return;
        }

        var kept = 0;
        for (var i = 0; i < _parts.Count; i++)
        {
            var part = _parts[i];
            var (large, small) = Math.Abs(term) < Math.Abs(part) ? (part, term) : (term, part);
            term = large + small;
            var lost = small - (term - large);
            if (lost != 0)
                _parts[kept++] = lost;
        }

        _parts.RemoveRange(kept, _parts.Count - kept);
        if (double.IsFinite(term))
            _parts.Add(term);
        else
            _nonFinite += term;
    }

    /// <summary>Adds a product: its rounded value and what the rounding lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddProduct(double x, double y)
    {
        var product = x * y;
        Add(product);
        if (double.IsFinite(product))
            Add(Math.FusedMultiplyAdd(x, y, -product));
    }

    /// <summary>The sum, rounded to the nearest double.</summary>
    public double Result
    {
        get
        {
            if (_nonFinite != 0)
                return _nonFinite;
            var sum = 0.0;
            for (var i = _parts.Count - 1; i >= 0; i--)
            {
                var larger = sum;
                sum += _parts[i];
                var lost = _parts[i] - (sum - larger);
                if (lost != 0)
                    return i > 0 && Math.Sign(lost) == Math.Sign(_parts[i - 1]) ? AwayFromTie(sum, lost) : sum;
            }

            return sum;
        }
    }

    // Where what is lost is half a unit, the smaller parts decide which neighbour is the nearest.
    private static double AwayFromTie(double sum, double lost)
    {
        var next = sum + 2 * lost;
        return next - sum == 2 * lost ? next : sum;
    }
}
