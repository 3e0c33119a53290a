using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>A vector of elements at a time; sums and maxima over other indices stay in registers, several side by side.</summary>
internal sealed class VectorTree
{
    private readonly VectorLoops _loops;
    private readonly Nest _nest;
    private readonly Temporaries _temporaries;
    private readonly Contraction? _contraction;
    private readonly IReadOnlyList<Access> _outside;
    private readonly IReadOnlyList<Axis> _slow;

    private VectorTree(VectorLoops loops, Temporaries temporaries)
    {
        (_loops, _nest, _temporaries) = (loops, loops.Nest, temporaries);
        _contraction = Contraction.Of(_nest);
        _outside = _contraction is null ? _nest.Value.All<Access>(into: part => part is not Reduction) : [];
        _slow = loops.SlowSum;
    }

    private Axis Along => _loops.Vector;

    /// <summary>The loops but for that over the samples, inside of which they stand.</summary>
    public static EquatableArray<Node> Of(VectorLoops loops, Temporaries temporaries) => new VectorTree(loops, temporaries).Build();

    private EquatableArray<Node> Build()
    {
        if (_nest.Value is Constant { Value: 0 } && _loops.Rises)
            return [Clear.Of(_nest.Target)];
        if (_loops.Window is { } window)
            return WindowTree.Of(_loops, window, _temporaries);
        var vectors = _nest.Reductions is [{ Operator: not ReductionOperator.ArgMax }] && _outside.Count == 0 ? TileShape.VectorsFor(Along.Extent, atMost: 4) : 1;
        var loops = _loops.Row is { } row
            ? Loop.Nest(_slow.Concat(_loops.Outer.Where(axis => axis != row)), RowTiles.Of(row, TileShape.Sums(row, vectors), rows => Tile(rows, vectors)))
            : Loop.Nest(_slow.Concat(_loops.Outer), Tile(1, vectors));
        return _slow.Count == 0 ? loops : [Clear.Of(_nest.Target), .. loops];
    }

    /// <summary>The loop along the vectors, in which tiles of so many rows and vectors are computed.</summary>
    private EquatableArray<Node> Tile(int rows, int vectors)
    {
        // What a single element reads is held in locals, but for what only a part in front of the loop reads; the elements of a tile read it
        // where they need it.
        var isOne = rows * vectors == 1;
        var (before, value) = isOne && _contraction is null ? Hoisting.Of(_nest.Value, [Along], _temporaries) : ([], _nest.Value);
        var read = value.All<Access>(_ => true);
        List<Access> held = isOne ? [.. _outside.Where(read.Contains)] : [];
        List<Node> element =
        [
            .. held.Where(access => access.DependsOn(Along)).Select(access => new Let(new ElementLocal(access), new Load(access, Along), Width.Vector)),
            .. _nest.Reductions.SelectMany((reduction, number) => Reduce(reduction, number, held)),
            .. Store(value, held),
        ];
        var tile = UnrollAndJam.Of(element.ToEquatableArray(), TileCopy.OfVectors(_loops.Row, rows, Along, vectors));
        return
        [
            .. held.Where(access => !access.DependsOn(Along))
                .Select(access => new Let(new ElementLocal(access) { IsBroadcast = true }, new Broadcast(access), Width.Vector)),
            .. before,
            new Loop(Along, tile) { Stride = new Stride(vectors, Width.Vector) },
        ];
    }

    private IEnumerable<Node> Reduce(Reduction reduction, int number, IReadOnlyList<Access> held)
    {
        var sum = Accumulator.Of(reduction.Operator, number);
        yield return new Let(sum, Start(reduction), Width.Vector);
        if (reduction.Operator == ReductionOperator.ArgMax)
        {
            yield return new Let(Accumulator.Result(reduction.Operator, number), 0, Width.Vector);
            yield return new Let(Accumulator.Place(number), 0, Width.Index);
        }

        // A term that is more than an element has its elements in locals.
        var isElement = reduction.Body is Access;
        var (before, body) = Hoisting.Of(reduction.Body, _loops.Row is { } row ? [Along, row] : [Along], _temporaries);
        var own = isElement ? [] : body.All<Access>(_ => true).Where(access => access.DependsOn(Along)).ToList();
        List<Node> turn =
        [
            .. before,
            .. own.Except(held).Select(access => new Let(new ElementLocal(access), new Load(access, Along), Width.Vector)),
            .. Accumulate(reduction.Operator, sum, Vectorised.Of(body, Along, access => own.Contains(access) || held.Contains(access)), number),
        ];
        foreach (var loop in Loop.Nest(reduction.Over.Except(_slow), turn.ToEquatableArray()))
            yield return loop;
    }

    private Expression Start(Reduction reduction) =>
        _slow.Count > 0 ? new Load(_nest.Target, Along)
        : reduction.Operator != ReductionOperator.Sum ? double.NegativeInfinity
        : _contraction?.Start is { } start ? Vectorised.Of(start, Along)
        : 0;

    private IEnumerable<Node> Accumulate(ReductionOperator kind, Accumulator sum, Expression term, int number) => kind switch
    {
        ReductionOperator.Sum when _contraction is not null && term is Binary { Left: var left, Right: var right } =>
            [new Assign(sum, new FusedMultiplyAdd(left, right, sum), Width.Vector)],
        ReductionOperator.Sum => [new Assign(sum, term, Width.Vector) { Adds = true }],
        ReductionOperator.Max => [new Assign(sum, new Call(ElementaryFunction.Max, [sum, term]), Width.Vector)],
        _ => MaximumPlace.Next(sum, number, term, new Broadcast(Accumulator.Place(number)), Width.Vector),
    };

    private IEnumerable<Node> Store(Expression value, IReadOnlyList<Access> held)
    {
        var numbers = _nest.Reductions.Select((reduction, number) => (reduction, number)).ToDictionary(pair => pair.reduction, pair => pair.number);
        var result = _contraction is not null
            ? Accumulator.Of(ReductionOperator.Sum, 0)
            : Vectorised.Of(value.Replace(part => part is Reduction sum ? Accumulator.Result(sum.Operator, numbers[sum]) : null), Along, held.Contains);
        if (_nest.Equation.Accumulates)
            result = new Load(_nest.Target, Along) + result;
        if (result is not Accumulator)
        {
            var local = new ElementLocal(_nest.Target) { IsNext = _nest.Accesses.Contains(_nest.Target) };
            yield return new Let(local, result, Width.Vector);
            result = local;
        }

        yield return new StoreVector(_nest.Target, Along, result) { Rises = _loops.Rises && Along.Extent < _nest.Target.Tensor.Length };
    }
}
