using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// The backward pass as it is written: knows which elements have been set, so that what comes later adds to them, and that
/// elements which receive from several places, or from places that overlap, start at zero.
/// </summary>
internal sealed class AdjointEquations
{
    private readonly List<Equation> _written = [];
    private readonly List<Equation> _afterLoop = [];
    private readonly Dictionary<string, List<TensorRead>> _set = [];
    private Recurrence? _loop;

    public IReadOnlyList<Equation> Written => _written;

    /// <summary>Whether an equation for the adjoint has been written.</summary>
    public bool Defines(Tensor adjoint) => _set.ContainsKey(adjoint.Name);

    /// <summary>From here on, equations stand in a loop over time.</summary>
    public void BeginLoop(Recurrence loop) => _loop = loop;

    /// <summary>Ends the loop: what was to be computed after it follows.</summary>
    public void EndLoop()
    {
        _loop = null;
        _written.AddRange(_afterLoop);
        _afterLoop.Clear();
    }

    /// <summary>Sets, or adds to, the adjoint of what is read.</summary>
    public void Define(TensorRead read, Expression value) => Define([(read, value)]);

    /// <summary>The same of several readings of one tensor.</summary>
    public void Define(IReadOnlyList<(TensorRead Read, Expression Value)> parts)
    {
        var adjoint = parts[0].Read.Tensor.Adjoint;
        if (!Defines(adjoint) && !CanStart([.. parts.Select(part => part.Read)]))
            DefineZero(adjoint);
        foreach (var (read, value) in parts)
            Add(_written, read, value, _loop);
    }

    /// <summary>Sets, or adds to, the adjoint of what is read, after the loop if there is one.</summary>
    public void DefineAfterwards(TensorRead read, Expression value)
    {
        var list = _loop is null ? _written : _afterLoop;
        if (!Defines(read.Tensor.Adjoint) && !read.IsBijective())
            AddZero(list, read.Tensor.Adjoint);
        Add(list, read, value, recurrence: null);
    }

    /// <summary>Adds to what earlier steps of the loop have left.</summary>
    public void Accumulate(TensorRead read, Expression value) => Add(_written, read, value, _loop);

    /// <summary>Sets a whole adjoint to zero.</summary>
    public void DefineZero(Tensor adjoint) => AddZero(_written, adjoint);

    /// <summary>
    /// Whether readings may set what they reach: no element twice, and what none of them reaches stays at the zero that it
    /// has from the start. One that reaches everything may be added to.
    /// </summary>
    private static bool CanStart(IReadOnlyList<TensorRead> reads) =>
        reads[0].IsBijective()
        || (reads.All(read => read.IsInjective())
            && reads.All(read => reads.All(other => ReferenceEquals(read, other) || IndexMap.IsDisjoint(read, other))));

    private void Add(List<Equation> list, TensorRead read, Expression value, Recurrence? recurrence)
    {
        var adjoint = read with { Tensor = read.Tensor.Adjoint };
        if (!_set.TryGetValue(adjoint.Tensor.Name, out var set))
            _set.Add(adjoint.Tensor.Name, set = []);
        var accumulates = !read.IsInjective() || set.Any(other => !IndexMap.IsDisjoint(other, adjoint));
        set.Add(adjoint);
        list.Add(new Equation(adjoint, value, accumulates) { Recurrence = recurrence });
    }

    private void AddZero(List<Equation> list, Tensor adjoint)
    {
        var n = new Axis("n", adjoint.Length);
        var all = adjoint.Shape.Count == 0 ? adjoint[[]] : adjoint.Flat[n];
        _set[adjoint.Name] = [all];
        list.Add(new Equation(all, 0));
    }
}
