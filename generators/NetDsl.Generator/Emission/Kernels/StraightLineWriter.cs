using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>Every element of an equation, written out, for one sample.</summary>
internal static class StraightLineWriter
{
    public static void Write(KernelWriter kernel, ElementLocals elements, Equation equation)
    {
        foreach (var bindings in ElementLocals.Bindings(equation.Target))
        {
            kernel.Code.Blank();
            WriteElement(kernel, elements, equation, bindings);
        }
    }

    private static void WriteElement(KernelWriter kernel, ElementLocals elements, Equation equation, IReadOnlyDictionary<Axis, int> bindings)
    {
        var code = kernel.Code;
        var target = ElementLocals.Unrolled(equation.Target, bindings);
        var value = ElementLocals.Unrolled(equation.Value, bindings);
        var name = elements.Name(target);
        var sums = new Dictionary<Reduction, string>();

        code.Line("// " + EquationNotation.Write(equation with { Target = target, Value = ElementLocals.WrittenOut(value) }, ElementLocals.Index));
        if (Contraction.Of(equation with { Target = target, Value = value }) is { } contraction)
        {
            WriteSum(kernel, elements, contraction, Declared(name));
        }
        else
        {
            foreach (var reduction in value.Reductions())
            {
                sums.Add(reduction, $"{name}_{(reduction.Operator == ReductionOperator.Sum ? "sum" : "max")}");
                WriteReduction(kernel, elements, reduction, sums[reduction]);
            }

            elements.Load(value.Replace(part => part is Reduction ? new Constant(0) : null));
            var text = kernel.ScalarExpression(value, leaf => leaf is Reduction reduction ? sums[reduction] : elements.Leaf(leaf));
            code.Line($"{Declared(name)} = {text};");
        }

        if (equation.Accumulates)
            code.Line($"{name} += {elements.Place(target)};");
        code.Line($"{elements.Place(target)} = {name};");

        string Declared(string local) => elements.Declare(target) ? $"{kernel.Number} {local}" : local;
    }

    private static void WriteSum(KernelWriter kernel, ElementLocals elements, Contraction contraction, string target)
    {
        if (contraction.Start is { } start)
            elements.Load(start);
        var sum = contraction.Start is null ? kernel.Literal(0) : elements.Name(contraction.Start);
        for (var i = 0; i < contraction.Over.Extent; i++)
        {
            var bindings = new Dictionary<Axis, int> { [contraction.Over] = i };
            var (left, right) = (ElementLocals.Unrolled(contraction.Left, bindings), ElementLocals.Unrolled(contraction.Right, bindings));
            elements.Load(left * right);
            kernel.Code.Line($"{target} = {kernel.FusedMultiplyAdd(elements.Name(left), elements.Name(right), sum)};");
            sum = target = target.Split(' ').Last();
        }
    }

    private static void WriteReduction(KernelWriter kernel, ElementLocals elements, Reduction reduction, string local)
    {
        var isSum = reduction.Operator == ReductionOperator.Sum;
        kernel.Code.Line($"{kernel.Number} {local} = {kernel.Literal(isSum ? 0 : double.NegativeInfinity)};");
        for (var i = 0; i < reduction.Over.Extent; i++)
        {
            var body = ElementLocals.Unrolled(reduction.Body, new Dictionary<Axis, int> { [reduction.Over] = i });
            elements.Load(body);
            var term = kernel.ScalarExpression(body, elements.Leaf);
            kernel.Code.Line(isSum ? $"{local} += {term};" : $"{local} = VectorMath.Max({local}, {term});");
        }
    }
}
