using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// Derives the equations of the backward pass from those of the forward pass, from the last to the first. When the equation
/// that defines a tensor is reached, all that reads the tensor has been seen, so its adjoint is one sum of contributions.
/// </summary>
internal sealed partial class ReverseMode
{
    private readonly IReadOnlyDictionary<string, Expression> _seeds;
    private readonly ActiveTensors _active;
    private readonly StoredValues _stored;
    private readonly ILookup<string, Equation> _definitions;
    private readonly Dictionary<string, List<Contribution>> _contributions = [];
    private readonly AdjointEquations _training = new();
    private readonly AdjointEquations _inputs = new();

    private ReverseMode(IReadOnlyList<Equation> forward, IReadOnlyDictionary<Tensor, Expression> seeds, IReadOnlyList<Tensor> inputs)
    {
        _seeds = seeds.ToDictionary(seed => seed.Key.Name, seed => seed.Value);
        _active = new ActiveTensors(forward, seeds.Keys, inputs);
        _stored = new StoredValues(forward);
        _definitions = forward.ToLookup(equation => equation.Target.Tensor.Name);
    }

    /// <summary>The adjoint equations, in the order in which they are computed.</summary>
    /// <param name="forward">The equations of the forward pass, in order.</param>
    /// <param name="seeds">For each loss, the derivative of the total loss for the loss of one sample.</param>
    /// <param name="inputs">What a sample brings.</param>
    public static BackwardEquations Differentiate(
        IReadOnlyList<Equation> forward, IReadOnlyDictionary<Tensor, Expression> seeds, IReadOnlyList<Tensor> inputs)
    {
        var reverse = new ReverseMode(forward, seeds, inputs);
        for (var end = forward.Count; end > 0;)
        {
            var begin = end - 1;
            var recurrence = forward[begin].Recurrence;
            while (recurrence is not null && begin > 0 && forward[begin - 1].Recurrence == recurrence
                && forward[begin - 1].Target.Tensor.Layer == forward[end - 1].Target.Tensor.Layer)
            {
                begin--;
            }

            var group = forward.Skip(begin).Take(end - begin).Reverse().ToList();
            reverse.VisitGroup(recurrence, group.FindAll(equation => reverse._active.IsTrained(equation.Target.Tensor)));
            reverse.VisitInputs(recurrence, group.FindAll(equation => reverse._active.IsOfInputs(equation.Target.Tensor)));
            end = begin;
        }

        foreach (var input in inputs.Where(reverse.IsReached))
            reverse.Materialise(reverse.Contributions(input)[0].Read);
        return new BackwardEquations(reverse._training.Written, reverse._inputs.Written, reverse._active.Causes);
    }

    /// <summary>Visits one equation, or those of a loop over time.</summary>
    private void VisitGroup(Recurrence? recurrence, List<Equation> reversed)
    {
        if (recurrence is not null && reversed.Count > 0)
            VisitRecurrence(recurrence, reversed);
        else
            reversed.ForEach(Visit);
    }

    /// <summary>The same of what depends on inputs alone, where a derivative has come to it: none comes through an index.</summary>
    private void VisitInputs(Recurrence? recurrence, List<Equation> reversed)
    {
        if (reversed.Any(equation => IsReached(equation.Target.Tensor)))
            VisitGroup(recurrence, reversed);
    }

    private bool IsReached(Tensor tensor) =>
        _active.IsOfInputs(tensor)
        && (_seeds.ContainsKey(tensor.Name) || Contributions(tensor).Count > 0 || Backward(tensor).Defines(tensor.Adjoint));

    /// <summary>The equations among which the adjoint of a tensor is.</summary>
    private AdjointEquations Backward(Tensor tensor) => _active.IsTrained(tensor) ? _training : _inputs;

    private void Visit(Equation equation)
    {
        foreach (var pulled in Pullback.Of(equation, AdjointOf(equation)))
        {
            var tensor = pulled.Read.Tensor;
            if (!_active.IsTrained(tensor) && !_active.IsOfInputs(tensor))
                continue;

            // Here its indices are those of the equation, as they are in what the forward pass has stored beside it.
            var contribution = pulled with { Value = _stored.Rewrite(pulled.Value) };
            if (tensor.IsParameter)
                _training.DefineAfterwards(contribution.Read, _stored.Rewrite(contribution.Sum));
            else if (IsCarried(contribution.Read))
                Carry(contribution);
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

        if (CanStayExpression(equation) && Combine(Contributions(target.Tensor), target) is { } adjoint)
            return adjoint;
        Materialise(target);
        return target.Tensor.Adjoint[[.. target.At]];
    }

    private bool CanStayExpression(Equation equation)
    {
        var tensor = equation.Target.Tensor;
        var isIntermediate = tensor.Name != tensor.Layer;
        return isIntermediate && equation.Target.IsWhole
            && _definitions[tensor.Name].Count() == 1
            && !Backward(tensor).Defines(tensor.Adjoint)
            && Contributions(tensor).All(contribution => contribution.IsElementwise)
            && equation.Value.Reductions().All(IsPlain);

        // A sum of single elements, Σ e[c]: what its elements receive is again one expression.
        static bool IsPlain(Reduction reduction) => reduction.Body is TensorRead;
    }

    /// <summary>Writes the equations of a tensor's adjoint: all that it has received so far.</summary>
    private void Materialise(TensorRead target)
    {
        var contributions = Contributions(target.Tensor).ToList();
        var backward = Backward(target.Tensor);
        Contributions(target.Tensor).Clear();
        if (contributions.Count == 0)
        {
            if (!backward.Defines(target.Tensor.Adjoint))
                backward.Define(target, 0);
            return;
        }

        // Those of single elements are one equation, in the indices of the reading with most of them.
        var whole = contributions.Where(contribution => contribution.IsElementwise).ToList();
        var shaped = whole.OrderByDescending(contribution => contribution.Read.At.Count).FirstOrDefault();
        contributions = shaped is not null && Combine(whole, shaped.Read) is { } sum
            ? [shaped with { Value = sum }, .. contributions.Except(whole).Select(FromStored)]
            : [.. contributions.Select(FromStored)];
        backward.Define([.. contributions.Select(contribution => (contribution.Read, contribution.Sum))]);

        Contribution FromStored(Contribution contribution) => contribution with { Value = _stored.Rewrite(contribution.Value) };
    }

    /// <summary>The sum of contributions, in the indices of one reading; null where the indices of one cannot be put in for another's.</summary>
    private Expression? Combine(IReadOnlyList<Contribution> contributions, TensorRead target)
    {
        var terms = new List<Expression>();
        foreach (var contribution in contributions)
        {
            if (Renaming(contribution.Read, target) is not { } axes)
                return null;
            terms.Add(_stored.Rewrite(contribution.Value.Rename(axes)));
        }

        return CommonFactor.Sum(terms);
    }

    private List<Contribution> Contributions(Tensor tensor)
    {
        if (!_contributions.TryGetValue(tensor.Name, out var contributions))
            _contributions.Add(tensor.Name, contributions = []);
        return contributions;
    }

    /// <summary>What the indices of a whole reading are in those of another.</summary>
    private static Dictionary<Axis, Subscript>? Renaming(TensorRead from, TensorRead to)
    {
        if (from.At.Count == to.At.Count && from.Tensor.Shape.Equals(to.Tensor.Shape))
            return from.At.Zip(to.At, (at, other) => (Axis: at.Plain!, Other: other)).ToDictionary(pair => pair.Axis, pair => pair.Other);
        return from.At is [var flat] ? new() { [flat.Plain!] = Flattening.PlaceOf(to) } : null;
    }
}
