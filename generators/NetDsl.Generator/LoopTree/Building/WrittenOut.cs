using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Equations with numbers for their indices.</summary>
internal static class WrittenOut
{
    /// <summary>All values of some indices, the last of which runs fastest.</summary>
    public static IEnumerable<IReadOnlyDictionary<Axis, Subscript>> Bindings(IEnumerable<Axis> axes)
    {
        IEnumerable<Dictionary<Axis, Subscript>> all = [[]];
        foreach (var axis in axes)
            all = all.SelectMany(bound => Enumerable.Range(0, axis.Extent).Select(i => new Dictionary<Axis, Subscript>(bound) { [axis] = i }));
        return all;
    }

    /// <summary>An element with numbers for its indices.</summary>
    public static TensorRead Element(TensorRead read, IReadOnlyDictionary<Axis, Subscript> bindings) => (TensorRead)read.Rename(bindings);

    /// <summary>An expression with its sums as sums of terms: <c>a[0]·b[0] + a[1]·b[1]</c>.</summary>
    public static Expression Of(Expression expression) => expression.Replace(part => part is Reduction reduction && !reduction.Over.Contains(Axis.Sample)
        ? Terms(reduction).Select(Of)
            .Aggregate((left, right) => reduction.Operator == ReductionOperator.Sum ? left + right : new Call(ElementaryFunction.Max, [left, right]))
        : null);

    /// <summary>The terms of a sum, in order.</summary>
    public static IEnumerable<Expression> Terms(Reduction reduction) => Bindings(reduction.Over).Select(bindings => reduction.Body.Rename(bindings));

    /// <summary>One name for an element whose indices are numbers, in whichever of its shapes a tensor is read.</summary>
    public static string NameOf(TensorRead element) => $"{element.Tensor.Name}[{string.Join(",", element.At)}]";
}
