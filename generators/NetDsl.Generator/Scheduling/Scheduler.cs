using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>Chooses the loops of each equation.</summary>
internal static class Scheduler
{
    /// <summary>Multiply-adds up to which an equation is written out element by element.</summary>
    private const int UnrollingBudget = 64;

    /// <summary>The schedules of equations in their order; a cheap activation is computed in the register tile before it.</summary>
    public static IReadOnlyList<Schedule> For(IEnumerable<Equation> equations, ArenaPlan plan)
    {
        var schedules = new List<Schedule>();
        foreach (var equation in equations)
        {
            var schedule = For(equation, plan);
            if (schedules.LastOrDefault() is OuterProductTiles { Activation: null } tiles && CanFuse(tiles, schedule))
                schedules[schedules.Count - 1] = tiles with { Activation = equation };
            else
                schedules.Add(schedule);
        }

        return schedules;
    }

    /// <summary>The schedule of one equation.</summary>
    public static Schedule For(Equation equation, ArenaPlan plan)
    {
        var reductions = equation.Value.Reductions();
        if (IsTiny(equation, reductions))
            return new StraightLine(equation);
        if (Contraction.Of(equation) is { } contraction)
            return Outer(contraction, plan) ?? Dot(contraction, plan) ?? new ScalarLoops(equation);

        return reductions.Count switch
        {
            0 => Map(equation, plan) ?? new ScalarLoops(equation),
            1 => Reduce(equation, reductions[0], plan) ?? new ScalarLoops(equation),
            _ => new ScalarLoops(equation),
        };
    }

    private static bool IsTiny(Equation equation, IReadOnlyList<Reduction> reductions)
    {
        var axes = equation.Target.At.Select(at => at.Axis)
            .Concat(reductions.Select(reduction => reduction.Over).Where(axis => axis != Axis.Sample))
            .ToList();
        return axes.All(axis => axis.Extent < RowPadding.ShortestVectorised)
            && axes.Aggregate(1, (product, axis) => product * axis.Extent) <= UnrollingBudget;
    }

    private static Schedule? Outer(Contraction contraction, ArenaPlan plan)
    {
        var axes = contraction.TargetAxes.ToList();
        if (axes.Count != 2)
            return null;

        foreach (var vector in axes.Where(axis => IsVector(axis) && plan.Stride(contraction.Target, axis) == 1))
        {
            var row = axes.Single(axis => axis != vector);
            foreach (var (scalars, vectors) in Factors(contraction))
            {
                if (!scalars.DependsOn(vector) && scalars.DependsOn(row)
                    && !vectors.DependsOn(row) && plan.Stride(vectors, vector) == 1
                    && (contraction.Start is not { } start || plan.Stride(start, vector) == 1))
                {
                    return new OuterProductTiles(contraction, row, vector, scalars, vectors);
                }
            }
        }

        return null;
    }

    private static Schedule? Dot(Contraction contraction, ArenaPlan plan)
    {
        var (axes, over) = (contraction.TargetAxes.ToList(), contraction.Over);
        if (axes.Count != 2 || !IsVector(over) || plan.Stride(contraction.Left, over) != 1 || plan.Stride(contraction.Right, over) != 1)
            return null;

        foreach (var (rows, columns) in Factors(contraction))
        {
            var (row, column) = (axes[0], axes[1]);
            if (rows.DependsOn(row) && !rows.DependsOn(column) && columns.DependsOn(column) && !columns.DependsOn(row))
                return new DotTiles(contraction, row, column, rows, columns);
        }

        return null;
    }

    private static Schedule? Map(Equation equation, ArenaPlan plan)
    {
        var vector = equation.Target.At.Count == 0 ? null : equation.Target.At[equation.Target.At.Count - 1].Axis;
        return vector is not null && IsVector(vector)
            && plan.Stride(equation.Target, vector) == 1
            && equation.Value.Reads().All(read => IsContiguousAlong(read, vector, plan))
            ? new VectorMap(equation, vector)
            : null;
    }

    private static Schedule? Reduce(Equation equation, Reduction reduction, ArenaPlan plan)
    {
        var reads = reduction.Body.Reads();
        if (reduction.Over != Axis.Sample)
        {
            return IsVector(reduction.Over) && equation.Target.At.Count == 0 && reads.All(read => IsContiguousAlong(read, reduction.Over, plan))
                ? new VectorReduction(equation, reduction)
                : null;
        }

        var vector = equation.Target.At.Select(at => at.Axis).FirstOrDefault(axis => plan.Stride(equation.Target, axis) == 1);
        return vector is not null && IsVector(vector) && equation.Value == reduction && equation.Target.At.Count == 1
            && reads.All(read => IsContiguousAlong(read, vector, plan))
            ? new SampleSum(equation, reduction, vector)
            : null;
    }

    private static bool IsVector(Axis axis) => axis != Axis.Sample && axis.Extent >= RowPadding.ShortestVectorised;

    private static bool IsContiguousAlong(TensorRead read, Axis axis, ArenaPlan plan) =>
        !read.DependsOn(axis) || plan.Stride(read, axis) == 1;

    private static (TensorRead, TensorRead)[] Factors(Contraction contraction) =>
        [(contraction.Left, contraction.Right), (contraction.Right, contraction.Left)];

    /// <summary>Whether an equation is an elementwise function of a tile alone, and cheap enough to hold no register for long.</summary>
    private static bool CanFuse(OuterProductTiles tiles, Schedule next)
    {
        var target = tiles.Contraction.Target;
        return next is VectorMap { Equation: { Accumulates: false } activation }
            && target.Tensor.IsPerSample
            && activation.Target.At.Equals(target.At)
            && activation.Value.Reads() is [var only] && only == target
            && !activation.Value.IsExpensive();
    }
}
