using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>Sums over the samples of tiny tensors: every element in a local of its own, one loop for all.</summary>
internal static class SampleLoopWriter
{
    public static void Write(KernelWriter kernel, IReadOnlyList<StraightLine> schedules)
    {
        var code = kernel.Code;
        var elements = new ElementLocals(kernel);
        var sums = schedules.SelectMany(schedule => Elements(schedule.Equation)).ToList();

        code.Blank();
        foreach (var schedule in schedules)
            kernel.Heading(schedule.Equation);
        foreach (var (equation, target, _) in sums)
        {
            elements.Declare(target);
            code.Line($"{kernel.Number} {elements.Name(target)} = {(equation.Accumulates ? elements.Place(target) : kernel.Literal(0))};");
        }

        code.Blank();
        using (code.Block("for (int s = 0; s < batch; s++)"))
        {
            foreach (var (_, target, body) in sums)
            {
                elements.Load(body);
                var name = elements.Name(target);
                code.Line(body is Binary { Operator: BinaryOperator.Multiply, Left: TensorRead left, Right: TensorRead right }
                    ? $"{name} = {kernel.FusedMultiplyAdd(elements.Name(left), elements.Name(right), name)};"
                    : $"{name} += {kernel.ScalarExpression(body, elements.Leaf)};");
            }
        }

        code.Blank();
        foreach (var (_, target, _) in sums)
            code.Line($"{elements.Place(target)} = {elements.Name(target)};");
    }

    private static IEnumerable<(Equation Equation, TensorRead Target, Expression Body)> Elements(Equation equation)
    {
        var body = ((Reduction)equation.Value).Body;
        return ElementLocals.Bindings(equation.Target).Select(bindings =>
            (equation, ElementLocals.Unrolled(equation.Target, bindings), ElementLocals.Unrolled(body, bindings)));
    }
}
