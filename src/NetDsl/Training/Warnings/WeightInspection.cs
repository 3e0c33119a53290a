using System.Globalization;
using System.Numerics;

namespace NetDsl;

/// <summary>Looks how far steps move some of the weights, evenly spread over those that are trained.</summary>
internal sealed class WeightInspection<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostWeights = 1_024;

    /// <summary>A step is long where it moves weights by more than this, and by as many times their size.</summary>
    private const double LongStep = 10;

    private readonly int[] _places;
    private readonly T[] _first;
    private readonly T[] _last;

    /// <summary>Remembers weights before the first step.</summary>
    /// <param name="weights">All weights.</param>
    /// <param name="trained">How many of them, the first, are trained.</param>
    public WeightInspection(ReadOnlySpan<T> weights, int trained)
    {
        var count = Math.Min(trained, MostWeights);
        _places = [.. Enumerable.Range(0, count).Select(i => (int)((long)i * trained / count))];
        _first = new T[count];
        Take(weights, _first);
        _last = [.. _first];
    }

    /// <summary>Looks at what a step did.</summary>
    public void AfterStep(ReadOnlySpan<T> weights, double rate, Warnings warnings)
    {
        var (size, change) = (0.0, 0.0);
        for (var i = 0; i < _places.Length; i++)
        {
            var before = double.CreateTruncating(_last[i]);
            var moved = double.CreateTruncating(weights[_places[i]]) - before;
            (size, change) = (size + before * before, change + moved * moved);
        }

        Take(weights, _last);
        (size, change) = (Math.Sqrt(size / _places.Length), Math.Sqrt(change / _places.Length));
        // Beyond all numbers, the training says so itself.
        if (double.IsFinite(change) && change > LongStep * Math.Max(1, size))
        {
            warnings.Say(WarningKind.WeightsAreThrown, string.Create(
                CultureInfo.InvariantCulture,
                $"A step moved the weights by {change:G3}, where they were of the size {size:G3}; "
                + $"the learning rate is {rate:G3}."));
        }
    }

    /// <summary>Looks whether some steps did anything.</summary>
    public void AfterSteps(ReadOnlySpan<T> weights, long steps, double rate, Warnings warnings)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (weights[_places[i]] != _first[i])
                return;
        }

        warnings.Say(WarningKind.NoWeightMoves, string.Create(
            CultureInfo.InvariantCulture, $"No weight has changed in {steps} steps; the learning rate is {rate:G3}."));
    }

    private void Take(ReadOnlySpan<T> weights, T[] some)
    {
        for (var i = 0; i < some.Length; i++)
            some[i] = weights[_places[i]];
    }
}
