using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>The elements that straight-line code holds in locals, each loaded once.</summary>
internal sealed class ElementLocals(KernelWriter kernel)
{
    private readonly HashSet<string> _declared = [];

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

    /// <summary>Whether an element is in a local; it is from now on.</summary>
    public bool Declare(TensorRead read) => _declared.Add(Name(read));

    /// <summary>The local of an unrolled element.</summary>
    public string Name(TensorRead read) => kernel.Element(read, Index);

    /// <summary>The text of an unrolled leaf.</summary>
    public string Leaf(Expression leaf) => leaf is TensorRead read ? Name(read) : ((Variable)leaf).Name;

    /// <summary>The element's place in memory.</summary>
    public string Place(TensorRead read) => kernel.Scalar(read, axis => axis == Axis.Sample ? axis.Symbol : "0");

    /// <summary>All values of the indices of an element.</summary>
    public static IEnumerable<IReadOnlyDictionary<Axis, int>> Bindings(TensorRead target)
    {
        IEnumerable<Dictionary<Axis, int>> all = [[]];
        foreach (var axis in target.At.Select(at => at.Axis))
        {
            all = all.SelectMany(bound => Enumerable.Range(0, axis.Extent).Select(i => new Dictionary<Axis, int>(bound) { [axis] = i }));
        }

        return all;
    }

    /// <summary>An element or expression with numbers for its indices: a number is an axis of one place, shifted.</summary>
    public static Expression Unrolled(Expression expression, IReadOnlyDictionary<Axis, int> bindings) => expression.Replace(part =>
        part is TensorRead read ? Unrolled(read, bindings) : null);

    /// <inheritdoc cref="Unrolled(Expression, IReadOnlyDictionary{Axis, int})"/>
    public static TensorRead Unrolled(TensorRead read, IReadOnlyDictionary<Axis, int> bindings) => read with
    {
        At = read.At.Select(at => bindings.TryGetValue(at.Axis, out var i) ? new Subscript(Fixed, at.Shift + i) : at).ToEquatableArray(),
    };

    /// <summary>An unrolled expression with its sums as sums of terms: <c>a[0]·b[0] + a[1]·b[1]</c>.</summary>
    public static Expression WrittenOut(Expression expression) => expression.Replace(part => part is Reduction reduction && reduction.Over != Axis.Sample
        ? Enumerable.Range(0, reduction.Over.Extent)
            .Select(i => WrittenOut(Unrolled(reduction.Body, new Dictionary<Axis, int> { [reduction.Over] = i })))
            .Aggregate((left, right) => reduction.Operator == ReductionOperator.Sum ? left + right : new Call(ElementaryFunction.Max, [left, right]))
        : null);

    /// <summary>The text of an unrolled index.</summary>
    public static string Index(Subscript at) => at.Axis == Fixed ? at.Shift.ToString(CultureInfo.InvariantCulture) : at.ToString();

    private static readonly Axis Fixed = new("", 1);

    private void Load(TensorRead read)
    {
        if (Declare(read))
            kernel.Code.Line($"{kernel.Number} {Name(read)} = {Place(read)};");
    }
}
