using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Checking;

/// <summary>What holds of an equation by itself, wherever it stands: its ranks, its subscripts and its indices.</summary>
internal static class EquationForm
{
    /// <summary>What does not hold. Subscripts mean nothing where their number is wrong.</summary>
    public static IEnumerable<Violation> Verify(Equation equation)
    {
        var reads = equation.Value.Reads().Append(equation.Target).ToList();
        var ranks = reads.SelectMany(read => Rank(equation, read)).ToList();
        return ranks.Count > 0 ? ranks : [.. reads.SelectMany(read => Subscripts(equation, read)), .. Indices(equation)];
    }

    /// <summary>A violation at an equation.</summary>
    public static Violation At(Equation equation, VerificationRule rule, string text) =>
        new(rule, $"{equation.Target.Tensor.Name}[{string.Join(",", equation.Target.At)}]: {text}");

    private static IEnumerable<Violation> Rank(Equation equation, TensorRead read)
    {
        if (read.At.Count != read.Tensor.Shape.Count)
            yield return At(equation, VerificationRule.RanksFit, $"{read.Tensor.Name} has {read.Tensor.Shape.Count} axes, and {read.At.Count} subscripts");
        else if (read.Tensor.Whole.Aggregate(1, (product, size) => product * size) is var whole && read.Tensor.Length != whole)
            yield return At(equation, VerificationRule.RanksFit, $"{read.Tensor.Name} is read as {read.Tensor.Length} elements, of {whole}");
    }

    private static IEnumerable<Violation> Subscripts(Equation equation, TensorRead read) =>
        from axis in read.At.Zip(read.Tensor.Shape, (at, size) => (At: at, Size: size))
        where axis.At.Minimum < 0 || axis.At.Maximum >= axis.Size
        select At(
            equation,
            VerificationRule.SubscriptsAreInside,
            $"{axis.At} of {read.Tensor.Name} runs from {axis.At.Minimum} to {axis.At.Maximum}, of {axis.Size}");

    /// <summary>
    /// The samples are an index too, which stands in no subscript: who reads a value of each sample, and has none of its own for each,
    /// sums over them.
    /// </summary>
    private static List<Violation> Indices(Equation equation)
    {
        var found = new List<Violation>();
        Visit(equation.Value, equation.Recurrence is { } loop ? [.. equation.Axes, loop.Time] : [.. equation.Axes]);
        return found;

        Expression Visit(Expression part, HashSet<Axis> bound)
        {
            IEnumerable<Axis> indices = part switch
            {
                TensorRead read => read.Tensor.IsPerSample ? read.Axes.Prepend(Axis.Sample) : read.Axes,
                Position position => position.At.Axes,
                _ => [],
            };
            foreach (var index in indices.Where(index => !bound.Contains(index)))
                found.Add(At(equation, VerificationRule.IndicesAreBound, $"nothing runs along {index.Symbol}, to below {index.Extent}"));
            HashSet<Axis> within = part is Reduction reduction ? [.. bound, .. reduction.Over] : bound;
            part.Map(operand => Visit(operand, within));
            return part;
        }
    }
}
