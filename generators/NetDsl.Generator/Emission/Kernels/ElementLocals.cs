using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>The elements that straight-line code holds in locals, each loaded once.</summary>
internal sealed class ElementLocals(KernelWriter kernel)
{
    private readonly HashSet<string> _declared = [];
    private readonly Dictionary<string, TensorRead> _held = [];

    /// <summary>Loads every weight that an equation reads: they are the same for all samples.</summary>
    public void LoadParameters(Equation equation)
    {
        foreach (var bindings in Bindings(equation.Target))
        {
            foreach (var read in WrittenOut(Unrolled(equation.Value, bindings)).Reads().Where(read => !read.Tensor.IsPerSample))
                Load(read);
        }
    }

    /// <summary>Loads the elements that an unrolled expression reads and that no local holds yet.</summary>
    public void Load(Expression unrolled)
    {
        foreach (var read in unrolled.Reads())
            Load(read);
    }

    /// <summary>Holds an element in a local from now on; whether the local is new.</summary>
    public bool Declare(TensorRead read)
    {
        _held[Name(read)] = read;
        return _declared.Add(Name(read));
    }

    /// <summary>A name like the given one that no local has yet.</summary>
    public string NewLocal(string name)
    {
        var unique = name;
        for (var i = 2; !_declared.Add(unique); i++)
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    /// <summary>What loops wrote to memory, locals hold no longer.</summary>
    public void Forget(Tensor tensor)
    {
        foreach (var name in _held.Where(held => held.Value.Tensor.Name == tensor.Name).Select(held => held.Key).ToList())
            _held.Remove(name);
    }

    /// <summary>The local of an unrolled element.</summary>
    public string Name(TensorRead read) => kernel.Network.Names.Element(read);

    /// <summary>The text of an unrolled leaf.</summary>
    public string Leaf(Expression leaf) => leaf is TensorRead read ? Name(read) : ((Variable)leaf).Name;

    /// <summary>The element's place in memory.</summary>
    public string Place(TensorRead read) => kernel.Scalar(Lowering.Of(read, kernel.Plan));

    /// <summary>All values of the indices of an element.</summary>
    public static IEnumerable<IReadOnlyDictionary<Axis, Subscript>> Bindings(TensorRead target) => Bindings(target.Axes);

    /// <summary>An element or expression with numbers for its indices.</summary>
    public static Expression Unrolled(Expression expression, IReadOnlyDictionary<Axis, Subscript> bindings) => expression.Rename(bindings);

    /// <inheritdoc cref="Unrolled(Expression, IReadOnlyDictionary{Axis, Subscript})"/>
    public static TensorRead Unrolled(TensorRead read, IReadOnlyDictionary<Axis, Subscript> bindings) =>
        (TensorRead)((Expression)read).Rename(bindings);

    /// <summary>An unrolled expression with its sums as sums of terms: <c>a[0]·b[0] + a[1]·b[1]</c>.</summary>
    public static Expression WrittenOut(Expression expression) => expression.Replace(part => part is Reduction reduction && !reduction.Over.Contains(Axis.Sample)
        ? Terms(reduction).Select(WrittenOut)
            .Aggregate((left, right) => reduction.Operator == ReductionOperator.Sum ? left + right : new Call(ElementaryFunction.Max, [left, right]))
        : null);

    /// <summary>The terms of a sum, in order.</summary>
    public static IEnumerable<Expression> Terms(Reduction reduction) => Bindings(reduction.Over).Select(bindings => Unrolled(reduction.Body, bindings));

    private static IEnumerable<IReadOnlyDictionary<Axis, Subscript>> Bindings(IEnumerable<Axis> axes)
    {
        IEnumerable<Dictionary<Axis, Subscript>> all = [[]];
        foreach (var axis in axes)
        {
            all = all.SelectMany(bound => Enumerable.Range(0, axis.Extent).Select(i => new Dictionary<Axis, Subscript>(bound) { [axis] = i }));
        }

        return all;
    }

    private void Load(TensorRead read)
    {
        if (_held.ContainsKey(Name(read)))
            return;
        var type = Declare(read) ? kernel.Number + " " : "";
        kernel.Code.Line($"{type}{Name(read)} = {Place(read)};");
    }
}
