using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Streaming;

/// <summary>
/// What an equation reads of steps that come later by an index of its own, the j of <c>Σⱼ p[i,h,j]·v[j]</c>: it may, where it
/// makes no difference, since the term is 0 or not chosen.
/// </summary>
internal sealed class LaterReads
{
    private readonly Axis _time;
    private readonly int _delay;
    private readonly StreamTimes _times;
    private readonly List<LaterColumns> _columns = [];

    public LaterReads(Equation equation, Axis time, int delay, StreamTimes times)
    {
        (_time, _delay, _times) = (time, delay, times);
        var makesNoDifference = Visit(equation.Value);
        foreach (var later in equation.Target.At.Skip(1).SelectMany(at => at.Axes).Distinct())
            AddColumns(equation, later);
        Columns = makesNoDifference ? _columns.ToEquatableArray() : null;
    }

    /// <summary>The columns of the target that stand for later steps; null where what is read of them makes a difference.</summary>
    public EquatableArray<LaterColumns>? Columns { get; }

    /// <summary>Whether all steps are read that have come.</summary>
    public bool ReadsAllSteps { get; private set; }

    /// <summary>Whether no sum or maximum in an expression depends on a later step.</summary>
    private bool Visit(Expression expression)
    {
        var makesNoDifference = true;
        foreach (var reduction in expression.Reductions())
        {
            makesNoDifference &= Visit(reduction.Body);
            foreach (var later in reduction.Over)
                makesNoDifference &= Evaluate(reduction.Body, later) is not { } body || !body.Reads().Any(read => From(read, later) is not null);
        }

        return makesNoDifference;
    }

    private void AddColumns(Equation equation, Axis later)
    {
        if (Evaluate(equation.Value, later) is not { } value || First(equation.Value, later) is not { } from)
            return;
        var constant = (value as Constant)?.Value;
        if (constant is null && !value.Reads().Any(read => From(read, later) is not null))
            return;
        var column = equation.Target.At.TakeWhile(at => !at.DependsOn(later)).Count();
        var ahead = equation.Target.At[column] - later - (equation.Target.At[0] - _time);
        _columns.Add(new LaterColumns(column, from + ahead.Shift, constant));
    }

    /// <summary>What an expression is where an index stands for a later step; null where it reads nothing by that index.</summary>
    private Expression? Evaluate(Expression expression, Axis later)
    {
        if (First(expression, later) is not { } from)
            return null;
        ReadsAllSteps = true;
        return new LaterTerms(_time, later, from, read => From(read, later) <= from ? Known(read, later) : null).Evaluate(expression);
    }

    /// <summary>The least j − t of which something that is read by j is not there yet.</summary>
    private int? First(Expression expression, Axis later) => expression.Reads().Min(read => From(read, later));

    /// <summary>The least j − t for which an element is not there yet; null where it does not depend on j in that way.</summary>
    private int? From(TensorRead read, Axis later)
    {
        if (_times.RowsOf(read.Tensor) is not { } rows || StepRows.RowOf(read, rows.Count) is not { } row)
            return null;
        if (row.Plain == later || (row.Terms is [{ Factor: 1 } only] && only.Axis == later))
            return _delay - row.Shift + rows.Shift + 1;
        return Columns(read, rows, later) is { } columns
            ? columns.From - read.At[columns.Axis].Shift + (row - _time).Shift
            : null;

        static LaterColumns? Columns(TensorRead read, StepRows rows, Axis later) =>
            rows.Later.FirstOrDefault(columns => columns.Axis < read.At.Count && read.At[columns.Axis].DependsOn(later));
    }

    private double? Known(TensorRead read, Axis later) => _times.RowsOf(read.Tensor) is { } rows
        ? rows.Later.FirstOrDefault(columns => columns.Axis < read.At.Count && read.At[columns.Axis].DependsOn(later))?.Value
        : null;
}
