namespace NetDsl.Taping;

/// <summary>Goes through all elements of a network in double: forward, of any inputs and weights, and backward from any of them.</summary>
internal sealed class TapedPass
{
    private readonly TapedNetwork _network;
    private readonly IReadOnlyList<TapedRun> _order;
    private readonly double[] _entries;
    private readonly double[] _adjoints;

    /// <summary>Makes a pass over numbers of its own.</summary>
    /// <param name="network">The network.</param>
    /// <param name="tensors">The numbers of all tensors, which <see cref="Forward"/> overwrites where they are computed.</param>
    /// <param name="order">The elements that are gone through, where it is not all of them.</param>
    public TapedPass(TapedNetwork network, double[][] tensors, IReadOnlyList<TapedRun>? order = null)
    {
        (_network, Tensors, _order) = (network, tensors, order ?? network.Order);
        var longest = _order.Select(run => run.Tensor).Distinct()
            .SelectMany(tensor => network[tensor]!.Tapes).Select(tape => tape.Entries.Length).DefaultIfEmpty(0).Max();
        (_entries, _adjoints) = (new double[longest], new double[longest]);
    }

    /// <summary>The numbers of all tensors.</summary>
    public double[][] Tensors { get; }

    /// <summary>The entries of the longest tape.</summary>
    public int Longest => _entries.Length;

    /// <summary>Computes all elements.</summary>
    public void Forward()
    {
        foreach (var (tensor, first, end) in _order)
        {
            var (taped, values) = (_network[tensor]!, Tensors[tensor]);
            for (var place = first; place < end; place++)
            {
                var tape = taped[place];
                values[place] = tape.Products?.Sum(tape, taped.Origins(place), Tensors)
                    ?? TapeEvaluation.Evaluate(tape, taped.Origins(place), Tensors, _entries);
            }
        }
    }

    /// <summary>How numbers depend on all others: adds to the adjoints of what they are computed of.</summary>
    /// <param name="adjoints">For each tensor the adjoints of its elements, with which is begun; null where none are wanted.</param>
    /// <param name="stop">A tensor below which none are wanted; −1 for none.</param>
    public void Backward(double[]?[] adjoints, int stop = -1) => BackwardBy(adjoints, stop, (tape, origins, adjoint) =>
    {
        if (tape.Products is { } products)
        {
            products.Propagate(tape, origins, Tensors, adjoint, adjoints);
        }
        else
        {
            TapeEvaluation.Evaluate(tape, origins, Tensors, _entries);
            TapeAdjoints.Propagate(tape, origins, _entries, adjoint, _adjoints, adjoints);
        }
    });

    /// <summary>
    /// Does the same, and sums up what rounding can have done to the number from which is begun: to first order, Σ over all operations of
    /// |its adjoint| · |what its rounding can be|.
    /// </summary>
    /// <returns>The bound of the error of the number that the last <see cref="Forward"/> computed.</returns>
    public double BackwardWithBound(double[]?[] adjoints)
    {
        var bound = 0.0;
        BackwardBy(adjoints, (tape, origins, adjoint) =>
        {
            TapeEvaluation.Evaluate(tape, origins, Tensors, _entries);
            TapeAdjoints.Propagate(tape, origins, _entries, adjoint, _adjoints, adjoints);
            bound += TapeRounding.Error(tape, _entries, _adjoints);
        });
        return bound;
    }

    /// <summary>Goes from what has an adjoint back to what it is computed of, by a rule of one's own.</summary>
    /// <param name="adjoints">The adjoints, or what else goes back; elements of 0 are left out.</param>
    /// <param name="rule">Adds to the adjoints of what an element reads.</param>
    public void BackwardBy(double[]?[] adjoints, TapeRule rule) => BackwardBy(adjoints, -1, rule);

    private void BackwardBy(double[]?[] adjoints, int stop, TapeRule rule)
    {
        for (var run = _order.Count - 1; run >= 0; run--)
        {
            var (tensor, first, end) = _order[run];
            if (tensor == stop || adjoints[tensor] is not { } ofTensor)
                continue;
            var taped = _network[tensor]!;
            for (var place = end - 1; place >= first; place--)
            {
                if (ofTensor[place] != 0)
                    rule(taped[place], taped.Origins(place), ofTensor[place]);
            }
        }
    }

    /// <summary>How numbers change along a direction: the derivative forward.</summary>
    /// <param name="slopes">For each tensor how its elements change; those that are computed are overwritten, null stays as it is.</param>
    public void Slopes(double[]?[] slopes)
    {
        foreach (var (tensor, first, end) in _order)
        {
            var taped = _network[tensor]!;
            for (var place = first; place < end; place++)
            {
                TapeEvaluation.Evaluate(taped[place], taped.Origins(place), Tensors, _entries);
                slopes[tensor]![place] = TapeSlopes.Evaluate(taped[place], taped.Origins(place), _entries, slopes, _adjoints);
            }
        }
    }
}
