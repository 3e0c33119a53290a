using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>The elements that straight-line code holds in locals, each loaded once.</summary>
internal sealed class HeldElements(ArenaPlan plan)
{
    private readonly HashSet<string> _declared = [];
    private readonly Dictionary<string, string> _held = [];

    /// <summary>Loads every weight that an equation reads: they are the same for all samples.</summary>
    public IEnumerable<Node> LoadParameters(Equation equation) => WrittenOut.Bindings(equation.Target.Axes)
        .SelectMany(bindings => WrittenOut.Of(equation.Value.Rename(bindings)).Reads().Where(read => !read.Tensor.IsPerSample))
        .SelectMany(Load);

    /// <summary>Loads the elements that an unrolled expression reads and that no local holds yet.</summary>
    public IEnumerable<Node> Load(Expression unrolled) => unrolled.Reads().SelectMany(Load);

    /// <summary>Gives an element's local a value.</summary>
    public Node Set(TensorRead read, Expression value)
    {
        var name = WrittenOut.NameOf(read);
        _held[name] = read.Tensor.Name;
        return _declared.Add(name) ? new Let(read, value, Width.Number) : new Assign(read, value, Width.Number);
    }

    /// <summary>A local beside an element's: a sum that is a part of its value.</summary>
    public PartOf NewPart(TensorRead read, ReductionOperator kind)
    {
        var part = new PartOf(read, kind, 1);
        while (!_declared.Add($"{WrittenOut.NameOf(read)} {part.Kind} {part.Number}"))
            part = part with { Number = part.Number + 1 };
        return part;
    }

    /// <summary>What loops wrote to memory, locals hold no longer.</summary>
    public void Forget(Tensor tensor)
    {
        foreach (var name in _held.Where(held => held.Value == tensor.Name).Select(held => held.Key).ToList())
            _held.Remove(name);
    }

    /// <summary>The element's place in memory.</summary>
    public Access Place(TensorRead read) => Lowering.Of(read, plan);

    private IEnumerable<Node> Load(TensorRead read) => _held.ContainsKey(WrittenOut.NameOf(read)) ? [] : [Set(read, Place(read))];
}
