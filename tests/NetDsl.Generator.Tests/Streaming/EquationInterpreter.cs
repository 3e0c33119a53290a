using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Streaming;

namespace NetDsl.Generator.Tests.Streaming;

/// <summary>
/// Computes equations one element after another, in double, each sum in order: slow, and as plain as can be. It knows neither
/// layers nor kernels, so it tells whether equations say what is meant before any code is generated from them.
/// </summary>
internal sealed class EquationInterpreter
{
    private readonly Dictionary<string, double[]> _memory = [];

    /// <summary>The elements of a tensor, in the order of their indices; zero where nothing has been defined.</summary>
    public double[] this[Tensor tensor]
    {
        get
        {
            if (!_memory.TryGetValue(tensor.Name, out var elements))
                _memory.Add(tensor.Name, elements = new double[tensor.Length]);
            return elements;
        }
    }

    /// <summary>Computes equations as a whole; those of one loop step by step.</summary>
    public void Run(IEnumerable<Equation> equations)
    {
        var pending = new List<Equation>();
        foreach (var equation in equations)
        {
            if (pending.Count > 0 && (equation.Recurrence != pending[0].Recurrence || equation.Recurrence is null))
                RunLoop(pending);
            pending.Add(equation);
        }

        RunLoop(pending);
    }

    /// <summary>Computes what a stream computes at one step.</summary>
    public void Step(StreamPlan plan, int step)
    {
        foreach (var (equation, delay) in plan.Steps.Where(one => step >= one.Delay))
        {
            if (equation.Recurrence is { } recurrence)
                Compute(equation, new() { [recurrence.Time] = step - delay });
            else
                Run([equation]);
        }
    }

    private void RunLoop(List<Equation> loop)
    {
        if (loop is [{ Recurrence: null } only])
        {
            Compute(only, []);
        }
        else if (loop.Count > 0)
        {
            var (time, isDescending) = loop[0].Recurrence!;
            for (var step = 0; step < time.Extent; step++)
            {
                foreach (var equation in loop)
                    Compute(equation, new() { [time] = isDescending ? time.Extent - 1 - step : step });
            }
        }

        loop.Clear();
    }

    private void Compute(Equation equation, Dictionary<Axis, int> bound) => ForAll([.. equation.Target.Axes.Where(axis => !bound.ContainsKey(axis))], bound, () =>
    {
        ref var element = ref this[equation.Target.Tensor][Place(equation.Target, bound)];
        var value = Value(equation.Value, bound);
        element = equation.Accumulates ? element + value : value;
    });

    private double Value(Expression expression, Dictionary<Axis, int> at) => Evaluator.EvaluateLeaves(expression, leaf => leaf switch
    {
        TensorRead read => this[read.Tensor][Place(read, at)],
        Position position => Index(position.At, at),
        Reduction reduction => Reduce(reduction, at),
        _ => throw new NotSupportedException(leaf.ToString()),
    });

    private double Reduce(Reduction reduction, Dictionary<Axis, int> at)
    {
        var isSum = reduction.Operator == ReductionOperator.Sum;
        var result = isSum ? 0 : double.NegativeInfinity;
        ForAll([.. reduction.Over], at, () =>
        {
            var term = Value(reduction.Body, at);
            result = isSum ? result + term : Math.Max(result, term);
        });
        return result;
    }

    private static void ForAll(ReadOnlySpan<Axis> axes, Dictionary<Axis, int> at, Action action)
    {
        if (axes.IsEmpty)
        {
            action();
            return;
        }

        for (var i = 0; i < axes[0].Extent; i++)
        {
            at[axes[0]] = i;
            ForAll(axes[1..], at, action);
        }

        at.Remove(axes[0]);
    }

    private static int Place(TensorRead read, Dictionary<Axis, int> at)
    {
        var place = 0;
        for (var axis = 0; axis < read.At.Count; axis++)
        {
            var (index, size) = (Index(read.At[axis], at), read.Tensor.Shape[axis]);
            if (index < 0 || index >= size)
                throw new InvalidOperationException($"{read.Tensor.Name}: index {index} of axis {axis}, which has {size}.");
            place = (place * size) + index;
        }

        return place;
    }

    private static int Index(Subscript subscript, Dictionary<Axis, int> at) =>
        subscript.Terms.Aggregate(subscript.Shift, (sum, term) => sum + (term.Factor * at[term.Axis]));
}
