using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>
/// Windows that overlap, some at a time: what <c>x[2·j+v,c] += …</c> adds to an element for several j and v is gathered in a register. Each
/// statement is written for one j and v after the other, in the order of their loops, so that each element's sum keeps its order.
/// </summary>
internal sealed class WindowTree
{
    /// <summary>The windows of a tile: of more, hardly more elements are shared.</summary>
    private const int Places = 4;

    /// <summary>Fewer or more of them, where no window is left over then.</summary>
    private const int Fewest = 3, Most = 9;

    /// <summary>The terms of a tile at most.</summary>
    private const int MostTerms = 24;

    private readonly Nest _nest;
    private readonly Axis _along;
    private readonly WindowAxes _window;
    private readonly Temporaries _temporaries;
    private readonly Dictionary<Expression, Local> _parts = [];
    private readonly List<Node> _before = [], _body = [];

    private WindowTree(VectorLoops loops, WindowAxes window, Temporaries temporaries) =>
        (_nest, _along, _window, _temporaries) = (loops.Nest, loops.Vector, window, temporaries);

    /// <summary>The loops but for that over the samples, inside of which they stand.</summary>
    public static EquatableArray<Node> Of(VectorLoops loops, WindowAxes window, Temporaries temporaries) => Loop.Nest(
        loops.Outer.Where(axis => axis != window.Place && axis != window.Element),
        RowTiles.Of(window.Place, TileShape.Heights(window.Place, PlacesOf(window)), places => new WindowTree(loops, window, temporaries).Tile(places)));

    /// <summary>The windows of a tile: rather a few more or less than another tile for what is left.</summary>
    private static int PlacesOf(WindowAxes window)
    {
        var fitting = Enumerable.Range(Fewest, Most - Fewest + 1).Where(places => places * window.Element.Extent <= MostTerms).ToList();
        var whole = fitting.Where(places => window.Place.Extent % places == 0).OrderBy(places => Math.Abs(places - Places));
        return whole.Append(Math.Min(Places, fitting.Last())).First();
    }

    private EquatableArray<Node> Tile(int places)
    {
        for (var place = 0; place < places; place++)
        {
            for (var element = 0; element < _window.Element.Extent; element++)
                Add(place, element);
        }

        return [.. _before, new Loop(_along, ScalarReplacement.In(_body.ToEquatableArray())) { Stride = new Stride(1, Width.Vector) }];
    }

    /// <summary>What one element of a window receives; the parts that all elements share are computed for the first one.</summary>
    private void Add(int place, int element)
    {
        var term = Vector(At(Hoisting.Of(_nest.Value, [_window.Element], part => Once(Vector(At(part, place, 0)), _body)), place, element));
        var target = (Access)At(_nest.Target, place, element);
        _body.Add(new Let(new ElementLocal(target), new Load(target, _along) + term, Width.Vector));
        _body.Add(new StoreVector(target, _along, new ElementLocal(target)));
    }

    /// <summary>An expression of vectors: what is the same along the vectors is computed before their loop, what is not is loaded.</summary>
    private Expression Vector(Expression expression)
    {
        var value = Hoisting.Of(expression, [_along], part => Once(new Broadcast(part), _before));
        var loads = value.All<Access>(_ => true).Where(access => access.DependsOn(_along)).ToList();
        _body.AddRange(loads.Select(access => new Let(new ElementLocal(access), new Load(access, _along), Width.Vector)));
        return Vectorised.Of(value, _along, loads.Contains);
    }

    private Local Once(Expression value, List<Node> nodes)
    {
        if (_parts.TryGetValue(value, out var known))
            return known;
        var local = _parts[value] = _temporaries.New();
        nodes.Add(new Let(local, value, Width.Vector));
        return local;
    }

    /// <summary>An expression for one of the windows of a tile, and one of its elements.</summary>
    private Expression At(Expression expression, int place, int element) => expression.Replace(part => part switch
    {
        Access access => access with
        {
            Start = access.Start + place * access.Step(_window.Place) + element * access.Step(_window.Element),
            Steps = access.Steps.Where(step => step.Axis != _window.Element).ToEquatableArray(),
        },
        Position position => new Position(position.At.Replace(axis =>
            axis == _window.Element ? element : axis == _window.Place && place > 0 ? (Subscript)axis + place : null)),
        _ => null,
    });
}
