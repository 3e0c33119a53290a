using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Tests.Factorization;

/// <summary>Computes equations element by element, as they are written. What no equation defines is random, from ½ to 1½.</summary>
internal sealed class EquationValues(int seed)
{
    private readonly Dictionary<string, double[]> _tensors = [];
    private readonly Random _random = new(seed);

    /// <summary>Computes what an equation defines.</summary>
    public void Define(Equation equation)
    {
        Axis[] axes = [.. equation.Target.Axes];
        var tensor = equation.Target.Tensor;
        if (!_tensors.TryGetValue(tensor.Name, out var elements))
            _tensors.Add(tensor.Name, elements = new double[tensor.Length]);
        foreach (var indices in All(axes))
        {
            ref var element = ref elements[Place(equation.Target, indices)];
            element = Evaluate(equation.Value, indices) + (equation.Accumulates ? element : 0);
        }
    }

    /// <summary>The value of an expression.</summary>
    public double Evaluate(Expression expression, IReadOnlyDictionary<Axis, int> indices) => Evaluator.EvaluateLeaves(expression, leaf => leaf switch
    {
        TensorRead read => Elements(read.Tensor)[Place(read, indices)],
        Position position => Value(position.At, indices),
        Reduction reduction => Reduce(reduction, indices),
        _ => throw new NotSupportedException(leaf.GetType().Name),
    });

    /// <summary>All values of indices, the last of which runs fastest.</summary>
    public static IEnumerable<Dictionary<Axis, int>> All(IReadOnlyList<Axis> axes) => axes.Aggregate<Axis, IEnumerable<Dictionary<Axis, int>>>(
        [[]],
        (all, axis) => all.SelectMany(indices => Enumerable.Range(0, axis.Extent).Select(value => new Dictionary<Axis, int>(indices) { [axis] = value })));

    private double Reduce(Reduction reduction, IReadOnlyDictionary<Axis, int> outer)
    {
        var terms = All([.. reduction.Over]).Select(inner =>
        {
            var indices = new Dictionary<Axis, int>(outer);
            foreach (var (axis, value) in inner)
                indices[axis] = value;
            return Evaluate(reduction.Body, indices);
        }).ToList();
        return reduction.Operator switch
        {
            ReductionOperator.Sum => terms.Sum(),
            ReductionOperator.Max => terms.Max(),
            _ => terms.IndexOf(terms.Max()),
        };
    }

    private double[] Elements(Tensor tensor)
    {
        if (!_tensors.TryGetValue(tensor.Name, out var elements))
            _tensors.Add(tensor.Name, elements = [.. Enumerable.Range(0, tensor.Length).Select(_ => 0.5 + _random.NextDouble())]);
        return elements;
    }

    private static int Place(TensorRead read, IReadOnlyDictionary<Axis, int> indices) =>
        read.At.Zip(read.Tensor.Shape).Aggregate(0, (place, axis) => place * axis.Second + Value(axis.First, indices));

    private static int Value(Subscript at, IReadOnlyDictionary<Axis, int> indices) =>
        at.Shift + at.Terms.Sum(term => term.Factor * indices[term.Axis]);
}
