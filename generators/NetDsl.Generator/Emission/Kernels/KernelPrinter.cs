using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>Loop trees as C#: everything is decided, one statement of the tree is one of the text.</summary>
internal sealed class KernelPrinter
{
    private readonly CodeWriter _code;
    private readonly KernelNames _names;
    private readonly ValuePrinter _values;
    private readonly TilePrinter _tiles;
    private readonly int _wideLanes;

    public KernelPrinter(NetworkContext network, CodeWriter code)
    {
        _code = code;
        _names = new KernelNames(network.Names);
        _values = new ValuePrinter(network, _names);
        _tiles = new TilePrinter(code, _names, _values);
        _wideLanes = network.NumberType == Formulas.NumberType.Double ? 8 : 16;
    }

    /// <summary>Writes statements, each equation's after a blank line.</summary>
    /// <param name="nodes">The statements.</param>
    /// <param name="isFree">Whether nothing around holds an element, so that loops beside each other may call theirs alike.</param>
    public void Print(EquatableArray<Node> nodes, bool isFree = true)
    {
        isFree &= !nodes.Any(node => node is Let { Local: ElementLocal });
        Node? before = null;
        foreach (var node in nodes)
        {
            var isNext = node is Remark ? before is not Remark
                : node is LetTiles ? before is not Remark
                : node is Loop ? before is LetTiles or ComputeTiles
                : before is LetTiles && node is not ComputeTiles;
            if (isNext)
                _code.Blank();
            Print(node, isFree);
            if (isFree && node is (Loop or Scope))
                _names.LeaveLoops();
            before = node;
        }
    }

    private void Print(Node node, bool isFree)
    {
        switch (node)
        {
            case Remark remark:
                _code.Line("// " + EquationNotation.Write(remark.Equation));
                break;
            case Loop loop:
                Print(loop, isFree);
                break;
            case Scope scope:
                using (_code.Block())
                    Print(scope.Body, isFree);
                break;
            case Begin begin:
                _code.Line($"int {begin.Index.Symbol} = {begin.At?.Symbol ?? "0"};");
                break;
            case Let let:
                Print(let);
                break;
            case Assign assign:
                _code.Line($"{_values.Print(assign.Local, assign.Width)} {(assign.Adds ? "+=" : "=")} {_values.Print(assign.Value, assign.Width)};");
                break;
            case Increment increment:
                _code.Line($"{_values.Print(increment.Local, Width.Index)}++;");
                break;
            case StoreElement store:
                _code.Line($"{_values.Element(store.Target)} {(store.Adds ? "+=" : "=")} {_values.Print(store.Value, Width.Number)};");
                break;
            case StoreVector store:
                Print(store);
                break;
            case Find find:
                Print(find, isFree);
                break;
            case Clear clear:
                _code.Line($"MemoryMarshal.CreateSpan(ref {_values.Element(clear.First)}, {clear.Count}).Clear();");
                break;
            case Transpose transpose:
                Print(transpose);
                break;
            case LetTiles tiles:
                _tiles.Declare(tiles.Tiles);
                break;
            case ComputeTiles tiles:
                _tiles.Compute(tiles.Tiles);
                break;
        }
    }

    private void Print(Transpose transpose) => _code.Call(
        "Transposition.Copy",
        [
            "ref " + _values.Element(transpose.Target, transpose.Has),
            "ref " + _values.Element(transpose.Source, transpose.Has),
            $"rows: {transpose.Column.Extent}",
            $"columns: {transpose.Row.Extent}",
            $"targetRow: {transpose.Target.Step(transpose.Column)}",
            $"sourceRow: {transpose.Source.Step(transpose.Row)}",
        ]);

    private void Print(Loop loop, bool isFree)
    {
        using var scope = _code.Loop(Header(loop));
        Print(loop.Body, isFree);
    }

    private string Header(Loop loop)
    {
        var (i, stride) = (loop.Index.Symbol, loop.Stride.Count);
        if (loop.Continues)
            return stride == 1 ? $"for (; {i} < batch; {i}++)" : $"for (; {i} <= batch - {stride}; {i} += {stride})";
        if (loop.Descends)
            return $"for (int {i} = {loop.Index.Extent - 1}; {i} >= 0; {i}--)";
        var end = loop.Index == Axis.Sample ? "batch" : $"{loop.End ?? loop.Index.Extent}";
        return $"for (int {i} = {loop.First}; {i} < {end}; {i}{Advance(loop.Stride)})";
    }

    private string Advance(Stride stride) => stride switch
    {
        { Width: Width.Vector } => $" += {AddressNotation.Vectors(stride.Count)}",
        { Width: Width.Wide } => $" += {stride.Count * _wideLanes}",
        { Count: 1 } => "++",
        _ => $" += {stride.Count}",
    };

    private void Print(Let let)
    {
        var value = let.Width == Width.Index ? ((Formulas.Constant)let.Value).Value.ToString(CultureInfo.InvariantCulture) : _values.Print(let.Value, let.Width);
        var type = let.Width is Width.Number or Width.Index ? _values.TypeOf(let.Width) : "var";
        _code.Line($"{type} {_values.Print(let.Local, let.Width)} = {value};");
    }

    private void Print(StoreVector store)
    {
        var (local, step) = (_names.Of(store.Target.Tensor), store.Target.Step(store.Along));
        var address = AddressNotation.Of(store.Target, further: store.Vectors * step);
        var value = _values.Print(store.Value, Width.Vector);
        var operand = store.Value is Formulas.Binary ? $"({value})" : value;
        var element = AddressNotation.At(local, address);
        _code.Line(store.Edge switch
        {
            StoreEdge.None => $"{operand}.StoreUnsafe({AddressNotation.Place(local, address)});",
            StoreEdge.Zeros => $"({operand} & {Mask(store)}).StoreUnsafe({AddressNotation.Place(local, address)});",
            StoreEdge.Kept => $"Lanes.StorePartial({value}, ref {element}, {Mask(store)});",
            StoreEdge.Overwritten => $"Lanes.StoreAhead({value}, ref {element}, {store.Target.Tensor.Length} - ({WithoutSample(store.Target)}));",
            _ => $"Lanes.StoreStrided({value}, ref {element}, {step}, {ValuePrinter.Left(store.Along, store.Vectors)});",
        });
    }

    private string Mask(StoreVector store) => _values.Mask(store.Along, store.Vectors, Width.Vector);

    private static string WithoutSample(Access access) => AddressNotation.Of(access, axis => axis == Axis.Sample);

    /// <summary>A number that is none of the table's has no row.</summary>
    private void Print(Find find, bool isFree)
    {
        var (key, i) = (_values.Print(find.Key, Width.Number), find.Index.Symbol);
        _code.Line($"int {i} = (int){(key.Contains(' ') ? $"({key})" : key)};");
        using (_code.Block($"if ({i} == {key} && (uint){i} < {find.Index.Extent})"))
            Print(find.Found, isFree);
        if (find.Missing.Count == 0)
            return;
        using (_code.Block("else"))
            Print(find.Missing, isFree);
    }
}
