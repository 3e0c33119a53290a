using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using NetDsl.Taping;

namespace NetDsl.Attributing;

/// <summary>
/// Goes along a straight path of features through a network that is linear between kinks, from kink to kink, and integrates how much of
/// the number's change goes through each element: ∫ ∂f/∂u · du/da da, exactly.
/// </summary>
/// <remarks>
/// Every element is a line in the place on the path, every adjoint a constant, until a branch changes. Then only what depends on that
/// element gets another line, and only what it depends on another adjoint: a kink of the first layer touches a few hundred numbers, not
/// the network. Where branches change follows from the lines. What has no branches has the same weights all along, so that its equation is gone
/// through once. All lines are computed afresh now and then, so that roundings do not pile up.
/// </remarks>
internal sealed class PiecewiseLinearPath
{
    private const int KinksUntilAfresh = 64;

    private readonly PathGraph _graph;
    private readonly double[][] _fixed;
    private readonly int _stop;
    private readonly double[] _magnitudes;
    private readonly Line[] _lines;
    private readonly double[] _adjoints;
    private readonly double[] _weights;
    private readonly double[] _weightsBefore;
    private readonly double[] _readerWeights;
    private readonly double[] _offsets;
    private readonly Line[] _pending;
    private readonly double[] _pendingAdjoints;
    private readonly double[] _next;
    private readonly double[] _since;
    private readonly double[] _through;
    private readonly RankQueue _up;
    private readonly RankQueue _down;
    private readonly List<int> _changed = [];
    private readonly Line[] _entries;
    private readonly Line[] _reads;
    private readonly int[] _branches;
    private readonly double[] _entryWeights;

    /// <summary>Makes a path.</summary>
    /// <param name="graph">What lies between the features and the number.</param>
    /// <param name="function">The number, of which what does not vary is read.</param>
    /// <param name="majorant">What no magnitude exceeds, for what kinks may cost.</param>
    /// <param name="stop">A tensor below which nothing is asked for; −1 for none.</param>
    public PiecewiseLinearPath(PathGraph graph, FeatureFunction function, PathMajorant majorant, int stop = -1)
    {
        _magnitudes = [.. Enumerable.Range(0, graph.Count).Select(rank => majorant.Magnitudes[graph.TensorOf(rank)]![graph.PlaceOf(rank)])];
        (_graph, _fixed, _stop) = (graph, function.Graph.Values, stop);
        (_lines, _pending) = (new Line[graph.Count], new Line[graph.Count]);
        (_adjoints, _pendingAdjoints) = (new double[graph.Count], new double[graph.Count]);
        (_weights, _weightsBefore) = (new double[graph.Sources.Length], new double[graph.Sources.Length]);
        (_readerWeights, _offsets) = (new double[graph.Sources.Length], new double[graph.Count]);
        (_next, _since, _through) = (new double[graph.Count], new double[graph.Count], new double[graph.Count]);
        (_up, _down) = (new(graph.Count, isUpward: true), new(graph.Count, isUpward: false));
        var longest = function.Pass.Longest;
        (_entries, _reads, _branches, _entryWeights) = (new Line[longest], new Line[longest], new int[longest], new double[longest]);
    }

    /// <summary>How often a branch changed.</summary>
    public int Kinks { get; private set; }

    /// <summary>Σ over the kinks of |adjoint| · Σ|largest magnitudes of what is read|.</summary>
    public double KinkWeight { get; private set; }

    /// <summary>By how much the number jumped at steps; 0, but for rounding, of a network without steps.</summary>
    public double Jumps { get; private set; }

    /// <summary>Goes from a baseline to a sample.</summary>
    /// <returns>For each rank what went through it.</returns>
    public double[] Integrate(ReadOnlySpan<double> baseline, ReadOnlySpan<double> sample)
    {
        for (var feature = 0; feature < _graph.Features; feature++)
            _lines[feature] = new(baseline[feature], sample[feature] - baseline[feature]);
        var (place, sinceAfresh) = (0.0, 0);
        Prepare();
        Begin(place);
        while (TensorPrimitives.IndexOfMin<double>(_next) is var rank && _next[rank] < 1)
        {
            place = Math.Max(place, _next[rank]);
            if (Turn(rank, place) && ++sinceAfresh == KinksUntilAfresh)
            {
                sinceAfresh = 0;
                Begin(place);
            }
        }

        for (var rank = 0; rank < _graph.Count; rank++)
            Settle(rank, 1);
        return _through;
    }

    /// <summary>Finds by which weights elements without branches are linear in what they read, and what they are where all of that is 0.</summary>
    private void Prepare()
    {
        Array.Fill(_next, double.PositiveInfinity);
        for (var rank = _graph.Features; rank < _graph.Count; rank++)
        {
            if (_graph.HasBranches[rank])
                continue;
            _offsets[rank] = Evaluate(rank, 0, isOfNothing: true, out _).Intercept;
            Weigh(rank);
        }

        // In the order in which changes rise; elements with branches are computed anew, and have none.
        for (var i = 0; i < _readerWeights.Length; i++)
        {
            var (reader, edge) = _graph.Readers[i];
            _readerWeights[i] = _graph.HasBranches[reader] ? 0 : _weights[edge];
        }
    }

    /// <summary>Computes all lines and adjoints afresh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Begin(double place)
    {
        for (var rank = 0; rank < _graph.Count; rank++)
        {
            Settle(rank, place);
            _adjoints[rank] = 0;
            if (rank >= _graph.Features)
                _lines[rank] = _graph.HasBranches[rank] ? Branch(rank, place, isTurn: false) : Sum(rank);
        }

        _weights.CopyTo(_weightsBefore, 0);
        _adjoints[_graph.Number] = 1;
        for (var rank = _graph.Count - 1; rank >= _graph.Features; rank--)
        {
            if (_adjoints[rank] == 0 || _graph.TensorOf(rank) == _stop)
                continue;
            for (var edge = _graph.EdgesFrom[rank]; edge < _graph.EdgesFrom[rank + 1]; edge++)
                _adjoints[_graph.Sources[edge]] += _adjoints[rank] * _weights[edge];
        }
    }

    /// <summary>Lets an element take another branch.</summary>
    /// <returns>Whether it does.</returns>
    private bool Turn(int rank, double place)
    {
        var before = _lines[_graph.Number].At(place);
        _up.Add(rank);
        while (_up.TryTake(out var next))
            Rise(next, place);
        var turned = _changed.Count > 0;
        if (turned)
            Kinks++;
        while (_down.TryTake(out var next))
            Descend(next, place);
        foreach (var changed in _changed)
        {
            var (from, end) = (_graph.EdgesFrom[changed], _graph.EdgesFrom[changed + 1]);
            _weights.AsSpan(from..end).CopyTo(_weightsBefore.AsSpan(from));
            for (var edge = from; edge < end; edge++)
                KinkWeight += Math.Abs(_adjoints[changed]) * _magnitudes[_graph.Sources[edge]];
        }

        _changed.Clear();
        Jumps += _lines[_graph.Number].At(place) - before;
        return turned;
    }

    /// <summary>Gives an element its new line, and what changed of it to all that read it.</summary>
    private void Rise(int rank, double place)
    {
        var change = _pending[rank];
        _pending[rank] = default;
        if (_graph.HasBranches[rank])
            change = Branch(rank, place, isTurn: true) - _lines[rank];
        if (change == default)
            return;
        if (change.Slope != 0)
            Settle(rank, place);
        _lines[rank] += change;
        for (var i = _graph.ReadersFrom[rank]; i < _graph.ReadersFrom[rank + 1]; i++)
        {
            var reader = _graph.Readers[i].Rank;
            _pending[reader] += _readerWeights[i] * change;
            _up.Add(reader);
        }
    }

    /// <summary>Gives an element its new adjoint, and what changes by that to all that it reads.</summary>
    private void Descend(int rank, double place)
    {
        var (before, now) = (_adjoints[rank], _adjoints[rank] + _pendingAdjoints[rank]);
        _pendingAdjoints[rank] = 0;
        if (now != before)
        {
            Settle(rank, place);
            _adjoints[rank] = now;
        }

        if (rank < _graph.Features || _graph.TensorOf(rank) == _stop)
            return;
        for (var edge = _graph.EdgesFrom[rank]; edge < _graph.EdgesFrom[rank + 1]; edge++)
        {
            var change = now * _weights[edge] - before * _weightsBefore[edge];
            if (change == 0)
                continue;
            _pendingAdjoints[_graph.Sources[edge]] += change;
            _down.Add(_graph.Sources[edge]);
        }
    }

    /// <summary>The line of an element without branches, of those that it reads.</summary>
    private Line Sum(int rank)
    {
        var (intercept, slope) = (_offsets[rank], 0.0);
        for (var edge = _graph.EdgesFrom[rank]; edge < _graph.EdgesFrom[rank + 1]; edge++)
        {
            var line = _lines[_graph.Sources[edge]];
            intercept += _weights[edge] * line.Intercept;
            slope += _weights[edge] * line.Slope;
        }

        return new(intercept, slope);
    }

    /// <summary>Computes an element with branches of what it reads: its line, its weights, and its next kink.</summary>
    private Line Branch(int rank, double place, bool isTurn)
    {
        var line = Evaluate(rank, place, isOfNothing: false, out var next);
        _next[rank] = next < 1 ? next : double.PositiveInfinity;
        if (Weigh(rank) && isTurn)
        {
            _changed.Add(rank);
            _down.Add(rank);
        }

        return line;
    }

    /// <summary>Goes through the equation of an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Line Evaluate(int rank, double place, bool isOfNothing, out double next)
    {
        var tape = _graph.TapeOf(rank, out var origins);
        var reads = 0;
        foreach (var (operation, a, b, _) in tape.Entries)
        {
            if (operation != TapeOperation.Read)
                continue;
            var (tensor, at) = (tape.Tensors[a], origins[a] + b);
            var read = _graph.RankOf(tensor, at);
            _reads[reads++] = read < 0 ? new(_fixed[tensor][at], 0) : isOfNothing ? default : _lines[read];
        }

        var line = LineEvaluation.Evaluate(tape, _reads, place, _entries, _branches, out next);
        LineWeights.Evaluate(tape, _entries, _branches, _entryWeights);
        return line;
    }

    /// <summary>Takes the weights of the element whose equation was gone through, and says whether they are others than before.</summary>
    private bool Weigh(int rank)
    {
        var changed = false;
        for (var edge = _graph.EdgesFrom[rank]; edge < _graph.EdgesFrom[rank + 1]; edge++)
        {
            _weights[edge] = _entryWeights[_graph.Entries[edge]];
            changed |= _weights[edge] != _weightsBefore[edge];
        }

        return changed;
    }

    /// <summary>Adds what went through an element since it had its line and its adjoint.</summary>
    private void Settle(int rank, double place)
    {
        _through[rank] += _adjoints[rank] * _lines[rank].Slope * (place - _since[rank]);
        _since[rank] = place;
    }
}
