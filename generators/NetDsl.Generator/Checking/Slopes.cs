using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Checking;

/// <summary>The readings of an equation on which it depends with a derivative: not those in conditions, of indices or of constants.</summary>
internal static class Slopes
{
    /// <summary>Each as often as it stands in a sum or maximum of its own.</summary>
    public static IReadOnlyList<TensorRead> Of(Equation equation)
    {
        var found = new List<TensorRead>();
        Visit(equation.Value);
        return found;

        void Visit(Expression value)
        {
            found.AddRange(value.ReadsOutsideReductions().Where(read => !read.Tensor.IsDetached && Moves(value, read)));
            foreach (var reduction in value.Reductions().Where(reduction => reduction.Operator != ReductionOperator.ArgMax && Moves(value, reduction)))
                Visit(reduction.Body);
        }
    }

    private static bool Moves(Expression value, Expression part) => Derivative.Of(value, part) is not Constant { Value: 0 };
}
