using System.Globalization;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Streaming;

/// <summary>When the equations of one loop over time, or one equation without a loop, are computed in a stream.</summary>
internal sealed class LoopTiming
{
    private readonly IReadOnlyList<Equation> _equations;
    private readonly StreamTimes _times;
    private readonly HashSet<string> _targets;

    private LoopTiming(IReadOnlyList<Equation> loop, StreamTimes times)
    {
        _times = times;
        _equations = [.. loop.Select(equation => RowForm.Of(equation, tensor => times.RowsOf(tensor)?.Count ?? 0))];
        _targets = [.. loop.Select(equation => equation.Target.Tensor.Name)];
    }

    /// <summary>What is computed before the first step.</summary>
    public List<Equation> Start { get; } = [];

    /// <summary>What is computed at each step.</summary>
    public List<StepEquation> Steps { get; } = [];

    /// <summary>Why it cannot stream.</summary>
    public StreamObstacle? Obstacle { get; private set; }

    /// <summary>Why it cannot go on after the last step.</summary>
    public StreamObstacle? End { get; private set; }

    private string Layer => _equations[0].Target.Tensor.Layer;

    /// <summary>What earlier equations have defined and these read.</summary>
    private IEnumerable<TensorRead> ReadsFromOutside =>
        _equations.SelectMany(equation => equation.Value.Reads()).Where(read => !_targets.Contains(read.Tensor.Name));

    public static LoopTiming Of(IReadOnlyList<Equation> loop, StreamTimes times)
    {
        var timing = new LoopTiming(loop, times);
        timing.Find();
        return timing;
    }

    private void Find()
    {
        var ofSteps = ReadsFromOutside.Where(read => _times.RowsOf(read.Tensor) is not null).ToList();
        var readsLatest = ReadsFromOutside.Any(read => _times.IsLatest(read.Tensor));
        if (ofSteps.Count == 0 && !readsLatest)
            AddToStart();
        else if (ofSteps.Count == 0 && _equations[0].Recurrence is null)
            AddLatest(_equations);
        else if (ofSteps.Count == 0)
            Stop("it goes through a sequence of its own at every step");
        else if (Time(ofSteps) is not { } time)
            AddLastRow(ofSteps);
        else if (readsLatest)
            Stop("it reads what is computed from all steps at every single one");
        else if (_equations[0].Recurrence is { IsDescending: true })
            Stop("it goes from the last step to the first");
        else
            AddSteps(time, ofSteps);
    }

    private void AddToStart()
    {
        Start.AddRange(_equations);
        if (_equations.Any(equation => _times.RowsOf(equation.Target.Tensor) is not null))
            Limit("it has a row of its own for each step");
    }

    private void AddLatest(IEnumerable<Equation> equations, int delay = 0)
    {
        foreach (var equation in equations)
        {
            _times.AddLatest(equation.Target.Tensor);
            Steps.Add(new StepEquation(equation, delay));
        }
    }

    /// <summary>
    /// What reads the row of the last step reads at each step the row of that one, as if the sequence ended there; where that begins
    /// late, from the step on that has a row.
    /// </summary>
    private void AddLastRow(IReadOnlyList<TensorRead> ofSteps)
    {
        var delay = Math.Max(0, ofSteps.Max(read => -_times.RowsOf(read.Tensor)!.Shift));
        var t = new Axis("t", _times.Length - delay);
        if (_equations[0].Recurrence is not null || !ofSteps.All(IsOfLastRow))
        {
            Stop("it takes all steps together");
            return;
        }

        AddLatest(_equations.Select(equation => equation with
        {
            Value = BoundIndices.Apart(equation.Value, [t]).Replace(part => part is TensorRead read && _times.RowsOf(read.Tensor) is { } rows
                ? read with { At = [t + (delay + rows.Shift), .. read.At.Skip(1)] }
                : null),
            Recurrence = new Recurrence(t, IsDescending: false),
        }), delay);

        bool IsOfLastRow(TensorRead read) =>
            _times.RowsOf(read.Tensor) is { } rows
            && read.Tensor.Shape[0] == rows.Count
            && read.At[0] is { Terms.Count: 0 } last
            && last.Shift == _times.Length - 1 + rows.Shift;
    }

    private void AddSteps(Axis time, IReadOnlyList<TensorRead> ofSteps)
    {
        var delay = 0;
        foreach (var read in ofSteps)
        {
            var rows = _times.RowsOf(read.Tensor)!;
            var row = StepRows.RowOf(read, rows.Count);
            var factor = row?.Factor(time) ?? 0;
            if (row is null || (factor == 0 && row.Terms is not [{ Factor: 1 }]))
                Stop("it takes steps apart or in another order");
            else if (factor is not (0 or 1))
                Stop("it changes the number of steps");
            else if (factor == 1)
                delay = Math.Max(delay, (row - time).Maximum - rows.Shift);
        }

        var later = time.Extent + delay - _times.Length;
        if (later != 0)
            Stop(later > 0 ? $"it reads {Number(later, "step")} that come later" : $"it leaves out the last {Number(-later, "step")}");

        foreach (var equation in _equations)
            AddTarget(equation, time, delay);
        if (Obstacle is not null)
            return;

        foreach (var equation in _equations)
            AddStep(equation, time, delay);
        if (delay > 0)
            Limit("it begins some steps after the first one");
    }

    private void AddTarget(Equation equation, Axis time, int delay)
    {
        var target = equation.Target;
        var factor = target.At.Count == 0 ? 0 : target.At[0].Factor(time);
        var count = factor == 0 ? 0 : factor == 1 ? target.Tensor.Shape[0] : target.Tensor.Length / factor;
        if (factor > 0 && StepRows.RowOf(target, count) is { } row && (row - time).Terms.Count == 0)
            _times.AddRows(target.Tensor, new StepRows(count, (row - time).Shift - delay, []));
        else
            Stop(factor is 0 or 1 ? "it takes all steps together" : "it changes the number of steps");
    }

    private void AddStep(Equation equation, Axis time, int delay)
    {
        var later = new LaterReads(equation, time, delay, _times);
        if (later.Columns is not { } columns)
        {
            Stop("it reads steps that come later");
            return;
        }

        if (columns.Count > 0)
            _times.AddRows(equation.Target.Tensor, _times.RowsOf(equation.Target.Tensor)! with { Later = columns });
        Steps.Add(new StepEquation(equation with { Recurrence = new Recurrence(time, IsDescending: false) }, delay));
        FindEnd(equation, time, delay, later);
    }

    /// <summary>After the last step, time starts again at 0: that must make no difference to what the equation reads.</summary>
    private void FindEnd(Equation equation, Axis time, int delay, LaterReads later)
    {
        if (later.ReadsAllSteps)
            Limit("it reads all steps that have come");
        foreach (var read in equation.Value.Reads())
        {
            var rows = _times.RowsOf(read.Tensor);
            if (rows is null && read.DependsOn(time) && !_times.IsNoise(read.Tensor))
                Limit("it has a row of its own for each step");
            if (rows is not null && StepRows.RowOf(read, rows.Count) is { } row && row.DependsOn(time) && (row - time).Minimum < delay)
                Limit("it reads steps of which none lies before the first");
        }

        equation.Value.Replace(part =>
        {
            if (part is Position position && position.At.DependsOn(time))
                Limit("it counts the steps");
            return null;
        });
    }

    /// <summary>The index of the steps: that of the loop, else the one of the target by which rows are read; null where there is none.</summary>
    private Axis? Time(IReadOnlyList<TensorRead> ofSteps)
    {
        var indices = ofSteps.SelectMany(read => StepRows.RowOf(read, _times.RowsOf(read.Tensor)!.Count)?.Axes ?? []).ToList();
        if (_equations[0].Recurrence is { } recurrence)
            return indices.Contains(recurrence.Time) ? recurrence.Time : null;
        var target = _equations[0].Target;
        return target.At.SelectMany(at => at.Axes).FirstOrDefault(indices.Contains);
    }

    private void Stop(string reason) => Obstacle ??= new StreamObstacle(Layer, reason);

    private void Limit(string reason) => End ??= new StreamObstacle(Layer, reason);

    private static string Number(int count, string unit) => count.ToString(CultureInfo.InvariantCulture) + " " + unit + (count == 1 ? "" : "s");
}
