using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Benchmarks.Layers;

/// <summary>What a pass of a layer cannot do without, counted in its equations, for a batch.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Operations: two for each term of each sum of products. Other arithmetic is not counted.</item>
/// <item>Bytes read: each element that the pass reads and does not compute itself, once. Of a table, the rows that are looked up.</item>
/// <item>Bytes written: each element that the pass computes and something outside of it reads, once.</item>
/// <item>
/// Functions: for each equation, each different call of an expensive elementary function (exp, tanh, …), for each element or
/// term.
/// </item>
/// </list>
/// </remarks>
/// <param name="Operations">Floating-point operations.</param>
/// <param name="BytesRead">Bytes.</param>
/// <param name="BytesWritten">Bytes.</param>
/// <param name="Functions">How often each function is computed.</param>
internal sealed record PassWork(
    double Operations, double BytesRead, double BytesWritten, IReadOnlyDictionary<ElementaryFunction, double> Functions)
{
    /// <summary>All bytes.</summary>
    public double Bytes => BytesRead + BytesWritten;

    /// <summary>The work of some equations of a network.</summary>
    public static PassWork Of(ScheduledNetwork network, IReadOnlyList<Equation> pass, int batch)
    {
        var elsewhere = LayerEquations.ReadElsewhere(network, pass);
        var computed = new HashSet<string>();
        var read = new Dictionary<string, (Tensor Tensor, double Elements)>();
        var written = new Dictionary<string, (Tensor Tensor, double Elements)>();
        foreach (var equation in pass)
        {
            var looksUp = network[equation] is Lookup;
            foreach (var element in equation.Value.Reads().Where(element => !computed.Contains(element.Tensor.Name)))
                Add(read, element, looksUp && element.Tensor.IsParameter ? Count(equation.Axes, batch) : Reach(element));
            if (equation.Accumulates && !computed.Contains(equation.Target.Tensor.Name))
                Add(read, equation.Target, Reach(equation.Target));
            if (equation.Target.Tensor is { IsParameter: true } || elsewhere.Contains(equation.Target.Tensor.Name))
                Add(written, equation.Target, Reach(equation.Target));
            computed.Add(equation.Target.Tensor.Name);
        }

        return new(
            pass.Sum(equation => SumOfProducts.Of(equation.Value) is { } sum ? 2 * Count(equation.Axes.Concat(sum.Sum.Over), batch) : 0),
            sizeof(float) * read.Values.Sum(Elements),
            sizeof(float) * written.Values.Sum(Elements),
            pass.SelectMany(equation => Calls(equation, batch)).GroupBy(call => call.Function).ToDictionary(
                calls => calls.Key, calls => calls.Sum(call => call.Count)));

        // Several readings of one tensor are of different elements, as far as it has so many.
        double Elements((Tensor Tensor, double Elements) part) =>
            Math.Min(part.Elements, part.Tensor.Length) * (part.Tensor.IsPerSample ? batch : 1);
    }

    private static void Add(Dictionary<string, (Tensor Tensor, double Elements)> parts, TensorRead element, double count)
    {
        var known = parts.GetValueOrDefault(element.Tensor.Name).Elements;
        parts[element.Tensor.Name] = (element.Tensor, known + count);
    }

    /// <summary>How many elements of its tensor a reading reaches, for one sample.</summary>
    private static double Reach(TensorRead element) => element.At.Aggregate(1.0, (product, at) =>
        product * Math.Min(at.Maximum - at.Minimum + 1, Count(at.Axes, batch: 1)));

    private static IEnumerable<(ElementaryFunction Function, double Count)> Calls(Equation equation, int batch)
    {
        var outside = Expensive(equation.Value, part => part is not Reduction).Select(call => (call.Function, Count(equation.Axes, batch)));
        var inside = equation.Value.Reductions().SelectMany(sum =>
            Expensive(sum.Body, _ => true).Select(call => (call.Function, Count(equation.Axes.Concat(sum.Over), batch))));
        return outside.Concat(inside);
    }

    private static IEnumerable<Call> Expensive(Expression expression, Func<Expression, bool> into) =>
        expression.All<Call>(into).Where(call => call.Function.Facts().IsExpensive);

    private static double Count(IEnumerable<Axis> axes, int batch) =>
        axes.Distinct().Aggregate(1.0, (product, axis) => product * (axis == Axis.Sample ? batch : axis.Extent));
}
