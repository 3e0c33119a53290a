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

    private static void WriteElement(KernelWriter kernel, ElementLocals elements, Equation equation, IReadOnlyDictionary<Axis, Subscript> bindings)
    {
        var code = kernel.Code;
        var target = ElementLocals.Unrolled(equation.Target, bindings);
        var value = ElementLocals.Unrolled(equation.Value, bindings);
        var name = elements.Name(target);
        var sums = new Dictionary<Reduction, string>();

        code.Line("// " + EquationNotation.Write(equation with { Target = target, Value = ElementLocals.WrittenOut(value) }));
        if (SumOfProducts.Of(value) is { } sum)
        {
            WriteSum(kernel, elements, sum, Declared(name));
        }
        else
        {
            foreach (var reduction in value.Reductions())
            {
                sums.Add(reduction, elements.NewLocal($"{name}_{(reduction.Operator == ReductionOperator.Sum ? "sum" : "max")}"));
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

    private static void WriteSum(KernelWriter kernel, ElementLocals elements, SumOfProducts products, string target)
    {
        if (products.Start is { } start)
            elements.Load(start);
        var sum = products.Start is null ? kernel.Literal(0) : elements.Name(products.Start);
        foreach (var term in ElementLocals.Terms(products.Sum).Cast<Binary>())
        {
            elements.Load(term);
            var (left, right) = (elements.Name((TensorRead)term.Left), elements.Name((TensorRead)term.Right));
            kernel.Code.Line($"{target} = {kernel.FusedMultiplyAdd(left, right, sum)};");
            sum = target = target.Split(' ').Last();
        }
    }

    private static void WriteReduction(KernelWriter kernel, ElementLocals elements, Reduction reduction, string local)
    {
        var isSum = reduction.Operator == ReductionOperator.Sum;
        kernel.Code.Line($"{kernel.Number} {local} = {kernel.Literal(isSum ? 0 : double.NegativeInfinity)};");
        foreach (var body in ElementLocals.Terms(reduction))
        {
            elements.Load(body);
            var term = kernel.ScalarExpression(body, elements.Leaf);
            kernel.Code.Line(isSum ? $"{local} += {term};" : $"{local} = VectorMath.Max({local}, {term});");
        }
    }
}
