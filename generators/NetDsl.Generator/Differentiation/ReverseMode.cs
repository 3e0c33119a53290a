using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// Derives the equations of the backward pass from those of the forward pass, from the last to the first. When the equation
/// that defines a tensor is reached, all that reads the tensor has been seen, so its adjoint is one sum of contributions.
/// </summary>
internal sealed class ReverseMode
{
    private readonly IReadOnlyList<Equation> _forward;
    private readonly IReadOnlyDictionary<string, Expression> _seeds;
    private readonly ActiveTensors _active;
    private readonly StoredValues _stored;
    private readonly Dictionary<string, List<Contribution>> _contributions = [];
    private readonly List<Equation> _backward = [];
    private readonly HashSet<string> _written = [];

    private ReverseMode(IReadOnlyList<Equation> forward, IReadOnlyDictionary<Tensor, Expression> seeds)
    {
        _forward = forward;
        _seeds = seeds.ToDictionary(seed => seed.Key.Name, seed => seed.Value);
        _active = new ActiveTensors(forward, seeds.Keys);
        _stored = new StoredValues(forward);
    }

    /// <summary>The adjoint equations, in the order in which they are computed.</summary>
    /// <param name="forward">The equations of the forward pass, in order.</param>
    /// <param name="seeds">For each loss, the derivative of the total loss for the loss of one sample.</param>
    public static IReadOnlyList<Equation> Differentiate(IReadOnlyList<Equation> forward, IReadOnlyDictionary<Tensor, Expression> seeds)
    {
        var reverse = new ReverseMode(forward, seeds);
        foreach (var equation in forward.Reverse())
        {
            if (reverse._active.Contains(equation.Target.Tensor))
                reverse.Visit(equation);
        }

        return reverse._backward;
    }

    private void Visit(Equation equation)
    {
        foreach (var contribution in Pullback.Of(equation, AdjointOf(equation)))
        {
            var tensor = contribution.Read.Tensor;
            if (!_active.Contains(tensor))
                continue;
            if (tensor.Space == TensorSpace.Parameters)
                Define(contribution.Read, contribution.Sum);
            else
                Contributions(tensor).Add(contribution);
        }
    }

    /// <summary>The adjoint of what an equation defines: an expression where that is simple, else a tensor, whose equations are written.</summary>
    private Expression AdjointOf(Equation equation)
    {
        var target = equation.Target;
        if (_seeds.TryGetValue(target.Tensor.Name, out var seed))
            return seed;

        var contributions = Contributions(target.Tensor);
        var isIntermediate = target.Tensor.Name != target.Tensor.Layer;
        if (isIntermediate && contributions.All(contribution => contribution.IsElementwise) && equation.Value.Reductions().All(IsPlain))
            return Combine(contributions, target);

        if (!_written.Contains(target.Tensor.Adjoint.Name))
            Materialise(target, contributions);
        return target.Tensor.Adjoint[[.. target.At]];

        // A sum of single elements, Σ e[c]: what its elements receive is again one expression.
        static bool IsPlain(Reduction reduction) => reduction.Body is TensorRead;
    }

    private void Materialise(TensorRead target, IReadOnlyList<Contribution> contributions)
    {
        var whole = contributions.Where(contribution => contribution.IsElementwise).ToList();
        if (whole.Count > 0)
            Define(whole[0].Read, Combine(whole, whole[0].Read));
        foreach (var contribution in contributions.Except(whole))
            Define(contribution.Read, _stored.Rewrite(contribution.Sum));
        if (contributions.Count == 0)
            Define(target, new Constant(0));
    }

    /// <summary>The sum of contributions, in the indices of one of them.</summary>
    private Expression Combine(IReadOnlyList<Contribution> contributions, TensorRead target)
    {
        var terms = contributions.Select(contribution => _stored.Rewrite(contribution.Value.Rename(Renaming(contribution.Read, target))));
        return CommonFactor.Sum(terms);
    }

    private void Define(TensorRead read, Expression value)
    {
        var adjoint = read with { Tensor = read.Tensor.Adjoint };
        _backward.Add(new Equation(adjoint, value, Accumulates: !_written.Add(adjoint.Tensor.Name)));
    }

    private List<Contribution> Contributions(Tensor tensor)
    {
        if (!_contributions.TryGetValue(tensor.Name, out var contributions))
            _contributions.Add(tensor.Name, contributions = []);
        return contributions;
    }

    private static Dictionary<Axis, Axis> Renaming(TensorRead from, TensorRead to)
    {
        var renaming = new Dictionary<Axis, Axis>();
        for (var i = 0; i < from.At.Count && i < to.At.Count; i++)
            renaming[from.At[i].Axis] = to.At[i].Axis;
        return renaming;
    }
}
