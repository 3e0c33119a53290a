using System.Runtime.CompilerServices;
using NetDsl.Taping;

namespace NetDsl.Attributing;

/// <summary>The elements between features and a number as a graph, and which elements depend on which.</summary>
internal sealed class PathGraph
{
    private readonly int[]?[] _ranks;
    private readonly (int Tensor, int Place)[] _elements;
    private readonly TapedNetwork _tapes;

    private PathGraph(FeatureFunction function)
    {
        _tapes = function.Graph.Tapes;
        _ranks = new int[]?[function.Graph.Values.Length];
        var elements = new List<(int Tensor, int Place)>();
        foreach (var tensor in function.Features)
            Append(tensor, 0, function.Graph.Values[tensor].Length);
        foreach (var (tensor, first, end) in function.Dependence.Order)
            Append(tensor, first, end);
        _elements = [.. elements];
        Features = function.Count;
        Number = _ranks[function.Tensor]![function.Place];

        void Append(int tensor, int first, int end)
        {
            if (_ranks[tensor] is not { } ranks)
                Array.Fill(_ranks[tensor] = ranks = new int[function.Graph.Values[tensor].Length], -1);
            for (var place = first; place < end; place++)
            {
                ranks[place] = elements.Count;
                elements.Add((tensor, place));
            }
        }
    }

    /// <summary>The number of elements, the features among them; a rank is a place in their order.</summary>
    public int Count => _elements.Length;

    /// <summary>The number of features, which have the lowest ranks.</summary>
    public int Features { get; }

    /// <summary>The rank of the number.</summary>
    public int Number { get; }

    /// <summary>Where the edges of an element to what it reads begin in <see cref="Sources"/>; those of the last end at its end.</summary>
    public int[] EdgesFrom { get; private set; } = [];

    /// <summary>The ranks that are read, edge by edge.</summary>
    public int[] Sources { get; private set; } = [];

    /// <summary>The entry of the tape that reads, edge by edge.</summary>
    public int[] Entries { get; private set; } = [];

    /// <summary>Where the edges of an element to what reads it begin in <see cref="Readers"/>.</summary>
    public int[] ReadersFrom { get; private set; } = [];

    /// <summary>The ranks that read, and the edge by which they do.</summary>
    public (int Rank, int Edge)[] Readers { get; private set; } = [];

    /// <summary>Whether an element has branches that may change along the path.</summary>
    public bool[] HasBranches { get; private set; } = [];

    /// <summary>The operation that is not linear between kinks, with the tensor that has it; null where there is none.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Makes the graph; of a network that is not piecewise linear only what it is that stands in the way.</summary>
    public static PathGraph Of(FeatureFunction function)
    {
        var graph = new PathGraph(function);
        graph.Link(function);
        return graph;
    }

    /// <summary>The tape of an element, and where its reads begin.</summary>
    public Tape TapeOf(int rank, out ReadOnlySpan<int> origins)
    {
        var (tensor, place) = _elements[rank];
        origins = _tapes[tensor]!.Origins(place);
        return _tapes[tensor]![place];
    }

    /// <summary>The tensor of an element.</summary>
    public int TensorOf(int rank) => _elements[rank].Tensor;

    /// <summary>The place of an element in its tensor.</summary>
    public int PlaceOf(int rank) => _elements[rank].Place;

    /// <summary>The rank of an element; −1 where it does not vary, or the number does not need it.</summary>
    public int RankOf(int tensor, int place) => _ranks[tensor]?[place] ?? -1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Link(FeatureFunction function)
    {
        var (from, sources, entries) = (new int[Count + 1], new List<int>(), new List<int>());
        var varies = new bool[function.Pass.Longest];
        HasBranches = new bool[Count];
        for (var rank = Features; rank < Count; rank++)
        {
            var tape = TapeOf(rank, out var origins);
            function.Dependence.Mark(tape, origins, varies);
            for (var i = 0; i < tape.Entries.Length; i++)
            {
                if (!varies[i])
                    continue;
                ref readonly var entry = ref tape.Entries[i];
                HasBranches[rank] |= Branches.May(tape, entry);
                if (Branches.Obstacle(tape, entry, varies) is { } obstacle)
                {
                    Obstacle = $"{function.Graph[_elements[rank].Tensor].Name} {obstacle}";
                    return;
                }

                if (entry.Operation == TapeOperation.Read)
                {
                    sources.Add(RankOf(tape.Tensors[entry.A], origins[entry.A] + entry.B));
                    entries.Add(i);
                }
            }

            from[rank + 1] = sources.Count;
        }

        (EdgesFrom, Sources, Entries) = (from, [.. sources], [.. entries]);
        Reverse();
    }

    private void Reverse()
    {
        var from = new int[Count + 1];
        foreach (var source in Sources)
            from[source + 1]++;
        for (var rank = 0; rank < Count; rank++)
            from[rank + 1] += from[rank];
        var (next, readers) = (from[..^1], new (int, int)[Sources.Length]);
        for (var rank = Features; rank < Count; rank++)
        {
            for (var edge = EdgesFrom[rank]; edge < EdgesFrom[rank + 1]; edge++)
                readers[next[Sources[edge]]++] = (rank, edge);
        }

        (ReadersFrom, Readers) = (from, readers);
    }
}
