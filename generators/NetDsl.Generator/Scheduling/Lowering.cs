using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>Puts addresses in the place of elements and makes one index of those that run through memory together.</summary>
/// <remarks>
/// Of <c>y[i,j,c] = φ(x[i,j,c])</c>, whose elements lie one after another, one index remains, and vectors go over the ends of
/// rows. Of the convolution <c>Σᵤᵥₖ x[i+u,j+v,k]·W[u,v,k,n]</c>, v and k become one: for a given u, a stretch of the image
/// and a stretch of the weights.
/// </remarks>
internal sealed class Lowering
{
    private readonly List<Axis> _axes;
    private readonly IReadOnlyList<Axis> _time;
    private readonly List<FusedAxis> _fused = [];
    private Access _target;
    private Expression _value;

    private Lowering(Equation equation, ArenaPlan plan)
    {
        _target = Of(equation.Target, plan);
        _value = Decide(Lower(plan.ReadBy(equation), plan));
        _axes = [.. equation.Axes.Where(axis => axis != equation.Recurrence?.Time && Runs(axis))];
        _time = equation.Recurrence is { } recurrence ? [recurrence.Time] : [];
    }

    public static Nest Of(Equation equation, ArenaPlan plan)
    {
        var lowering = new Lowering(equation, plan);
        lowering.FuseTarget();
        lowering.FuseReductions();
        return new Nest(equation, lowering._target, lowering._value, lowering._axes.ToEquatableArray(), lowering._fused.ToEquatableArray());
    }

    /// <summary>The address of an element.</summary>
    public static Access Of(TensorRead read, ArenaPlan plan)
    {
        var steps = plan.StridesOf(read.Tensor);
        var address = read.At.Zip(steps, (at, step) => at * step).Aggregate((Subscript)0, (sum, part) => sum + part);
        var own = address.Terms.Where(term => Runs(term.Axis)).Select(term => new Step(term.Axis, term.Factor));
        return new Access(
            read.Tensor,
            address.Shift,
            (read.Tensor.IsPerSample ? own.Prepend(new Step(Axis.Sample, plan[read.Tensor].Row)) : own).ToEquatableArray());
    }

    private static Expression Lower(Expression expression, ArenaPlan plan) => expression.Replace(part => part switch
    {
        TensorRead read => Of(read, plan),
        Position position => new Position(position.At.Replace(axis => Runs(axis) ? null : 0)),
        Reduction reduction => reduction with
        {
            Over = (reduction.Over.Any(Runs) ? reduction.Over.Where(Runs) : reduction.Over.Take(1)).ToEquatableArray(),
            Body = Lower(reduction.Body, plan),
        },
        _ => null,
    });

    private static Expression Decide(Expression expression) =>
        expression.Map(Decide) is var decided && decided is Selection selection ? DecidedConditions.LeaveOut(selection) : decided;

    /// <summary>Whether an index takes more than one value.</summary>
    private static bool Runs(Axis axis) => axis == Axis.Sample || axis.Extent > 1;

    /// <summary>Indices of the target that run through memory together: no two of their values meet in one element.</summary>
    private void FuseTarget()
    {
        while (Pairs(_axes).FirstOrDefault(CanFuse) is { Outer: not null } pair)
        {
            var fused = Fuse(pair.Outer, pair.Inner, [.. _axes, .. _value.All<Reduction>(into: _ => true).SelectMany(reduction => reduction.Over)]);
            _axes[_axes.IndexOf(pair.Inner)] = fused;
            _axes.Remove(pair.Outer);
            _fused.Add(new FusedAxis(fused, Parts(pair.Outer).Concat(Parts(pair.Inner)).ToEquatableArray()));
        }
    }

    private void FuseReductions()
    {
        foreach (var reduction in _value.All<Reduction>(into: _ => true))
        {
            var over = reduction.Over.ToList();
            for (var i = over.Count - 2; i >= 0; i--)
            {
                // The order of the terms remains as it is, so only neighbours become one.
                if (over[i] == Axis.Sample || over[i + 1] == Axis.Sample || !CanFuse((over[i], over[i + 1])) || IsShared(over[i]) || IsShared(over[i + 1]))
                    continue;
                var fused = Fuse(over[i], over[i + 1], [.. _axes, .. over]);
                over[i] = fused;
                over.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>Whether several sums run over an index.</summary>
    private bool IsShared(Axis axis) => _value.All<Reduction>(into: _ => true).Count(reduction => reduction.Over.Contains(axis)) > 1;

    /// <summary>The indices of the equation of which one is made.</summary>
    private IEnumerable<Axis> Parts(Axis axis) => _fused.FirstOrDefault(fused => fused.Whole == axis)?.Parts ?? [axis];

    private static IEnumerable<(Axis Outer, Axis Inner)> Pairs(IReadOnlyList<Axis> axes) =>
        from outer in axes
        from inner in axes
        where outer != inner && outer != Axis.Sample && inner != Axis.Sample
        select (outer, inner);

    private bool CanFuse((Axis Outer, Axis Inner) pair) =>
        _value.All<Access>(into: _ => true).Append(_target).All(access => access.Step(pair.Outer) == access.Step(pair.Inner) * pair.Inner.Extent)
        && _value.All<Position>(into: _ => true).All(position => position.At.Factor(pair.Outer) == position.At.Factor(pair.Inner) * pair.Inner.Extent);

    /// <param name="outer">The index that runs slower.</param>
    /// <param name="inner">The index that runs faster.</param>
    /// <param name="others">The indices of the loops around and within, among which they may be.</param>
    private Axis Fuse(Axis outer, Axis inner, IEnumerable<Axis> others)
    {
        var fused = new Axis(Symbol(outer.Symbol + inner.Symbol), outer.Extent * inner.Extent).Unlike([.. others, .. _time]);
        _target = _target.Fuse(outer, inner, fused);
        _value = Rewrite(_value);
        return fused;

        Expression Rewrite(Expression expression) => expression.Replace(part => part switch
        {
            Access access => access.Fuse(outer, inner, fused),
            Position position => new Position(position.At.Replace(axis => axis == inner ? fused : axis == outer ? 0 : null)),
            Reduction reduction when reduction.Over.Contains(inner) => reduction with
            {
                Over = reduction.Over.Where(axis => axis != outer).Select(axis => axis == inner ? fused : axis).ToEquatableArray(),
                Body = Rewrite(reduction.Body),
            },
            _ => null,
        });
    }

    // A loop over i and n is not called in.
    private static string Symbol(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : name + "_";
}
