using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Streaming;

/// <summary>
/// Writes an equation between flat views, <c>y[n] = x[n] + z[n]</c> with n through all steps, as one between rows:
/// <c>y[t,f] = x[t,f] + z[t,f]</c>.
/// </summary>
internal static class RowForm
{
    /// <param name="equation">The equation.</param>
    /// <param name="rowsOf">The number of rows of a tensor, 0 where it has none.</param>
    public static Equation Of(Equation equation, Func<Tensor, int> rowsOf)
    {
        foreach (var n in equation.Target.Axes)
        {
            var rows = equation.Value.Reads().Where(read => IsAlong(read, n)).Select(read => rowsOf(read.Tensor)).FirstOrDefault(count => count > 0);
            if (rows > 0 && n.Extent > rows && n.Extent % rows == 0)
                return Split(equation, n, new Axis("t", rows), new Axis("f", n.Extent / rows));
        }

        return equation;
    }

    private static bool IsAlong(TensorRead read, Axis n) => read.Tensor.Shape is [var length] && length == n.Extent && read.At[0].Plain == n;

    private static Equation Split(Equation equation, Axis n, Axis t, Axis f)
    {
        var place = (t * f.Extent) + f;
        return equation with
        {
            Target = SplitRead(equation.Target),
            Value = BoundIndices.Apart(equation.Value, [t, f]).Replace(part => part switch
            {
                TensorRead read => SplitRead(read),
                Position position => new Position(position.At.Replace(axis => axis == n ? place : null)),
                _ => null,
            }),
        };

        TensorRead SplitRead(TensorRead read) =>
            IsAlong(read, n) && read.Tensor.Whole is [var rows, var length] && rows == t.Extent && length == f.Extent
                ? (read.Tensor with { Shape = read.Tensor.Whole })[t, f]
                : read.Replace(axis => axis == n ? place : null);
    }
}
