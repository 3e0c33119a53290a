namespace NetDsl.Taping;

/// <summary>Goes through all elements of a network in double: forward, of any inputs and weights, and backward from any of them.</summary>
internal sealed class TapedPass
{
    private readonly TapedNetwork _network;
    private readonly double[] _entries;
    private readonly double[] _adjoints;

    /// <summary>Makes a pass over numbers of its own.</summary>
    /// <param name="network">The network.</param>
    /// <param name="tensors">The numbers of all tensors, which <see cref="Forward"/> overwrites where they are computed.</param>
    public TapedPass(TapedNetwork network, double[][] tensors)
    {
        (_network, Tensors) = (network, tensors);
        var longest = network.Order.Select(run => run.Tensor).Distinct()
            .SelectMany(tensor => network[tensor]!.Tapes).Select(tape => tape.Entries.Length).DefaultIfEmpty(0).Max();
        (_entries, _adjoints) = (new double[longest], new double[longest]);
    }

    /// <summary>The numbers of all tensors.</summary>
    public double[][] Tensors { get; }

    /// <summary>Computes all elements.</summary>
    public void Forward()
    {
        foreach (var (tensor, first, end) in _network.Order)
        {
            var (taped, values) = (_network[tensor]!, Tensors[tensor]);
            for (var place = first; place < end; place++)
                values[place] = TapeEvaluation.Evaluate(taped[place], taped.Origins(place), Tensors, _entries);
        }
    }

    /// <summary>How numbers depend on all others: adds to the adjoints of what they are computed of.</summary>
    /// <param name="adjoints">For each tensor the adjoints of its elements, with which is begun; null where none are wanted.</param>
    public void Backward(double[]?[] adjoints)
    {
        for (var run = _network.Order.Count - 1; run >= 0; run--)
        {
            var (tensor, first, end) = _network.Order[run];
            if (adjoints[tensor] is not { } ofTensor)
                continue;
            var taped = _network[tensor]!;
            for (var place = end - 1; place >= first; place--)
            {
                if (ofTensor[place] == 0)
                    continue;
                var tape = taped[place];
                var origins = taped.Origins(place);
                TapeEvaluation.Evaluate(tape, origins, Tensors, _entries);
                TapeAdjoints.Propagate(tape, origins, _entries, ofTensor[place], _adjoints, adjoints);
            }
        }
    }
}
