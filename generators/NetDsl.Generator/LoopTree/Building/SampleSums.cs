using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Sums over the samples of tiny tensors: every element in a local of its own, one loop for all.</summary>
internal static class SampleSums
{
    public static EquatableArray<Node> Of(IReadOnlyList<StraightLine> schedules, ArenaPlan plan)
    {
        var held = new HeldElements(plan);
        var sums = schedules.SelectMany(schedule => Elements(schedule.Equation)).ToList();
        return
        [
            .. schedules.Select(schedule => new Remark(schedule.Equation)),
            .. sums.Select(sum => held.Set(sum.Target, sum.Equation.Accumulates ? held.Place(sum.Target) : 0)),
            new Loop(Axis.Sample, sums.SelectMany(sum => held.Load(sum.Body).Append(Add(sum.Target, sum.Body))).ToEquatableArray()),
            .. sums.Select(sum => new StoreElement(held.Place(sum.Target), sum.Target, Adds: false)),
        ];
    }

    private static Node Add(TensorRead sum, Expression term) => term is Binary { Operator: BinaryOperator.Multiply, Left: TensorRead left, Right: TensorRead right }
        ? new Assign(sum, new FusedMultiplyAdd(left, right, sum), Width.Number)
        : new Assign(sum, term, Width.Number) { Adds = true };

    private static IEnumerable<(Equation Equation, TensorRead Target, Expression Body)> Elements(Equation equation) =>
        WrittenOut.Bindings(equation.Target.Axes).Select(bindings =>
            (equation, WrittenOut.Element(equation.Target, bindings), ((Reduction)equation.Value).Body.Rename(bindings)));
}
