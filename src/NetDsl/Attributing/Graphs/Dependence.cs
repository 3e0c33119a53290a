using System.Runtime.CompilerServices;
using NetDsl.Taping;

namespace NetDsl.Attributing;

/// <summary>What depends on some tensors, and what one number depends on: the elements between them.</summary>
internal sealed class Dependence
{
    private readonly bool[]?[] _varies;

    /// <summary>Follows the reads of all tapes.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="tensor">The tensor of the number.</param>
    /// <param name="place">The place of the number.</param>
    /// <param name="features">The tensors that vary; they are not computed, though they may have equations.</param>
    /// <param name="without">A tensor through which nothing passes; −1 for none.</param>
    /// <param name="areCut">Whether they stay as they are put; else they are computed, and one may depend on another, as the states of a recurrence do.</param>
    public Dependence(SampleGraph graph, int tensor, int place, IReadOnlyCollection<int> features, int without = -1, bool areCut = true)
    {
        var tapes = graph.Tapes;
        _varies = [.. graph.Values.Select((values, one) => features.Contains(one) ? Enumerable.Repeat(true, values.Length).ToArray() : null)];
        var needed = graph.Values.Select((values, one) => new bool[values.Length]).ToArray();
        needed[tensor][place] = true;
        foreach (var run in tapes.Order.Where(run => !features.Contains(run.Tensor) && run.Tensor != without))
        {
            for (var at = run.First; at < run.End; at++)
            {
                if (!Varies(tapes[run.Tensor]!, at))
                    continue;
                var varies = _varies[run.Tensor] ??= new bool[graph.Values[run.Tensor].Length];
                varies[at] = true;
            }
        }

        var order = new List<TapedRun>();
        foreach (var run in tapes.Order.Reverse().Where(run => _varies[run.Tensor] is not null && !(areCut && features.Contains(run.Tensor))))
        {
            for (var at = run.End - 1; at >= run.First; at--)
            {
                if (!needed[run.Tensor][at] || !_varies[run.Tensor]![at])
                    continue;
                Need(tapes[run.Tensor]!, at, needed);
                if (order.Count > 0 && order[^1] is var last && last.Tensor == run.Tensor && last.First == at + 1)
                    order[^1] = last with { First = at };
                else
                    order.Add(new(run.Tensor, at, at + 1));
            }
        }

        order.Reverse();
        Order = order;
        Reaches = this[tensor, place];
    }

    /// <summary>The elements that vary and that the number needs, in the order of computation.</summary>
    public IReadOnlyList<TapedRun> Order { get; }

    /// <summary>Whether the number depends on the features.</summary>
    public bool Reaches { get; }

    /// <summary>Whether an element depends on the features.</summary>
    public bool this[int tensor, int place] => _varies[tensor]?[place] ?? false;

    /// <summary>Says of each entry of a tape whether it depends on the features.</summary>
    public void Mark(Tape tape, ReadOnlySpan<int> origins, Span<bool> entries)
    {
        for (var i = 0; i < tape.Entries.Length; i++)
        {
            var (operation, a, b, c) = tape.Entries[i];
            entries[i] = operation switch
            {
                TapeOperation.Read => this[tape.Tensors[a], origins[a] + b],
                TapeOperation.Constant => false,
                TapeOperation.Negate or TapeOperation.Apply or TapeOperation.Not => entries[a],
                TapeOperation.Sum or TapeOperation.Largest => AnyTerm(tape.TermsOf(tape.Entries[i]), entries) || (operation == TapeOperation.Sum && c >= 0 && entries[c]),
                TapeOperation.Select or TapeOperation.FusedMultiplyAdd => entries[a] || entries[b] || entries[c],
                _ => entries[a] || entries[b],
            };
        }
    }

    private static bool AnyTerm(ReadOnlySpan<TapeTerm> terms, ReadOnlySpan<bool> entries)
    {
        foreach (var (left, right) in terms)
        {
            if (entries[left] || (right >= 0 && entries[right]))
                return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Varies(TapedTensor taped, int place)
    {
        var tape = taped[place];
        var origins = taped.Origins(place);
        foreach (var (operation, a, b, _) in tape.Entries)
        {
            if (operation == TapeOperation.Read && this[tape.Tensors[a], origins[a] + b])
                return true;
        }

        return false;
    }

    private static void Need(TapedTensor taped, int place, bool[][] needed)
    {
        var tape = taped[place];
        var origins = taped.Origins(place);
        foreach (var (operation, a, b, _) in tape.Entries)
        {
            if (operation == TapeOperation.Read)
                needed[tape.Tensors[a]][origins[a] + b] = true;
        }
    }
}
