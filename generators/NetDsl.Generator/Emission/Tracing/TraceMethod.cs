using System.Text.RegularExpressions;
using NetDsl.Generator.Emission.Kernels;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Tracing;

/// <summary>
/// The method that computes one element of a tensor again, over any arithmetic: the same equations as the kernels', in scalar code
/// of the same order of operations.
/// </summary>
internal sealed class TraceMethod
{
    private readonly NetworkContext _network;
    private readonly CodeWriter _code;
    private readonly Tensor _tensor;
    private readonly IReadOnlyList<Schedule> _schedules;
    private readonly TraceExpression _expression;

    private TraceMethod(NetworkContext network, CodeWriter code, Tensor tensor, IReadOnlyList<Schedule> schedules)
    {
        _network = network;
        _code = code;
        _tensor = tensor;
        _schedules = schedules;
        _expression = new TraceExpression(network);
    }

    /// <summary>Writes the method of a tensor.</summary>
    /// <param name="network">The network.</param>
    /// <param name="code">Where to.</param>
    /// <param name="name">The name of the method.</param>
    /// <param name="equations">The equations that define the tensor, in order.</param>
    public static void Write(NetworkContext network, CodeWriter code, string name, IReadOnlyList<Equation> equations) => new TraceMethod(
        network,
        code,
        equations[0].Target.Tensor,
        [.. equations.Select(equation => network[equation])]).Write(name);

    private void Write(string name)
    {
        _code.Blank();
        var parameters = Parameters();
        var indices = _tensor.IsPerSample ? parameters.Prepend(Axis.Sample.Symbol) : parameters;
        var header = $"private TNumber {name}({string.Join(", ", indices.Select(index => "int " + index))})";
        if (_schedules.Count == 1 && _schedules[0].Equation.Target.IsWhole)
        {
            _code.Line(header + " =>");
            _code.Line($"    {Explained(_schedules[0].Equation, _expression.Of(_schedules[0], _schedules[0].Equation, existing: null))};");
            return;
        }

        using (_code.Block(header))
            WriteSeveral(parameters);
    }

    /// <summary>The names of the element's indices: those of an equation where no other one uses them for something else.</summary>
    private string[] Parameters()
    {
        var targets = _schedules.Select(schedule => schedule.Equation.Target).ToList();
        var rank = targets.Max(target => target.At.Count);
        return [.. Enumerable.Range(0, rank).Select(i => targets
            .Where(target => target.At.Count == rank)
            .Select(target => target.At[i].Plain?.Symbol)
            .FirstOrDefault(symbol => symbol is not null && IsFree(symbol, i, rank)) ?? $"i{i}")];
    }

    /// <summary>Whether no equation uses an index for anything but the elements along one axis.</summary>
    private bool IsFree(string symbol, int along, int rank) => _schedules.All(schedule =>
    {
        var target = schedule.Equation.Target;
        var isAlong = target.At.Count == rank && target.At[along].Plain?.Symbol == symbol;
        return isAlong || !schedule.LoopOrder.Concat(target.Axes).Concat(schedule.Equation.Value.Reductions().SelectMany(sum => sum.Over))
            .Any(axis => axis.Symbol == symbol);
    });

    /// <summary>The equation with the names of the element's indices, and its loops.</summary>
    private static (Equation Equation, List<Axis> Order) Named(Schedule schedule, IReadOnlyList<string> parameters)
    {
        var equation = schedule.Equation;
        var target = equation.Target;
        var order = schedule.LoopOrder.ToList();

        // Indices of one step have no loop in the kernel.
        order.InsertRange(0, target.Axes.Except(order));
        if (target.At.Count != parameters.Count)
            return (equation, order);
        var names = target.At.Select((at, i) => (Axis: at.Plain, Name: parameters[i], Size: target.Tensor.Shape[i], IsOwn: parameters[i] != $"i{i}"))
            .Where(pair => pair.IsOwn && pair.Axis is { } axis && axis.Symbol != pair.Name && axis.Extent == pair.Size)
            .ToDictionary(pair => pair.Axis!, pair => pair.Axis! with { Symbol = pair.Name });
        var subscripts = names.ToDictionary(pair => pair.Key, pair => (Subscript)pair.Value);
        Subscript? Find(Axis axis) => subscripts.TryGetValue(axis, out var at) ? at : null;
        return (
            equation with { Target = target.Replace(Find), Value = equation.Value.Rename(subscripts) },
            [.. order.Select(axis => names.TryGetValue(axis, out var name) ? name : axis)]);
    }

    private static string Explained(Equation equation, string value) => $"Explained({TraceFormula.Of(equation)}, {value})";

    /// <summary>A tensor whose parts have equations of their own (a concatenation), or to which several equations add.</summary>
    private void WriteSeveral(IReadOnlyList<string> parameters)
    {
        var zero = $"Constant({new ScalarDialect(_network.NumberType, leaf => leaf.ToString()).Print(new Constant(0))})";
        var (first, rest) = (_schedules[0].Equation, _schedules.Skip(1));
        var isCleared = first is { Accumulates: false, Value: Constant, Target.IsWhole: true };
        _code.Line($"var value = {(isCleared ? Explained(first, _expression.Of(_schedules[0], _schedules[0].Equation, existing: null)) : zero)};");
        var parts = isCleared ? [.. rest] : _schedules;
        for (var i = 0; i < parts.Count; i++)
        {
            if (WritePart(parts[i], parameters, isLast: i == parts.Count - 1))
                return;
        }

        _code.Line("return value;");
    }

    /// <summary>
    /// What one equation gives to the element: its indices are found from those of the element. Where several combinations
    /// of them give something, all but one index of each axis are tried, in the order of the kernel's loops.
    /// </summary>
    /// <returns>Whether it is the result: the last one's, where that always gives something.</returns>
    private bool WritePart(Schedule schedule, IReadOnlyList<string> parameters, bool isLast)
    {
        var (equation, order) = Named(schedule, parameters);
        var dimensions = Dimensions(equation.Target, parameters);
        var solved = dimensions
            .Where(dimension => dimension.At.Terms.Count > 0 && dimension.At.Plain?.Symbol != dimension.Index)
            .Select(dimension => (dimension, Term: dimension.At.Terms.OrderBy(term => order.IndexOf(term.Axis)).Last()))
            .ToList();
        var tried = order.Where(axis => solved.All(other => other.Term.Axis != axis) && !parameters.Contains(axis.Symbol)).ToList();

        var conditions = dimensions.Where(dimension => dimension.At.Terms.Count == 0)
            .Select(dimension => $"{dimension.Index} == {dimension.At.Shift}")
            .ToList();
        var locals = new List<(string Symbol, string Value)>();
        foreach (var dimension in dimensions.Where(dimension => dimension.At.Plain is { } axis && axis.Symbol == dimension.Index && axis.Extent < dimension.Size))
            conditions.Add($"{dimension.Index} < {dimension.At.Plain!.Extent}");
        foreach (var (dimension, term) in solved)
            Solve(dimension.At, term, dimension.Index, dimension.Size, locals, conditions);
        var condition = string.Join(" && ", conditions);

        // Terms from several places are one sum.
        if (tried.Count > 0 && equation.Accumulates && !equation.Target.IsInjective())
        {
            var term = _expression.Of(schedule, equation, existing: null);
            term = condition.Length == 0 ? term : $"{condition} ? {term} : Nothing";
            var formula = TraceFormula.OfSum(equation, tried, solved.Select(other => (other.dimension.At, other.Term, other.dimension.Index)));
            WriteTried(tried, $"{(isLast ? "return" : "value =")} ExplainedMore({formula},", Used(locals, term), term);
            return isLast;
        }

        var result = _expression.Of(schedule, equation, equation.Accumulates ? "value" : null);
        var text = equation.Accumulates
            ? $"value = ExplainedMore({TraceFormula.Of(equation, " + ")}, {result});"
            : $"value = {Explained(equation, result)};";
        WriteGuarded(tried, Used(locals, condition + text), condition, text);
        return false;
    }

    private void WriteTried(IReadOnlyList<Axis> tried, string header, string locals, string term)
    {
        if (locals.Length == 0)
        {
            _code.Line($"{header} Sum(value, {TraceExpression.Over(tried, term)}));");
            return;
        }

        var lambda = $"Sum(value, {TraceExpression.Over(tried, "")}".TrimEnd(' ', ')');
        using var body = _code.Block($"{header} {lambda}", "})));");
        _code.Line(locals);
        _code.Line($"return {term};");
    }

    private void WriteGuarded(IReadOnlyList<Axis> tried, string locals, string condition, string statement)
    {
        using var apart = _schedules.Count > 1 && tried.Count == 0 && locals.Length > 0 ? _code.Block() : default;
        using var loops = TraceLoops.Open(_code, tried);
        if (locals.Length > 0)
            _code.Line(locals);
        if (condition.Length == 0)
        {
            _code.Line(statement);
            return;
        }

        using var guard = _code.Loop($"if ({condition})");
        _code.Line(statement);
    }

    /// <summary>The declaration of those locals that a text names.</summary>
    private static string Used(IReadOnlyList<(string Symbol, string Value)> locals, string text)
    {
        var used = locals.Where(local => Regex.IsMatch(text, $@"(?<![\w.]){local.Symbol}(?!\w)")).ToList();
        return used.Count == 0 ? "" : $"int {string.Join(", ", used.Select(local => $"{local.Symbol} = {local.Value}"))};";
    }

    /// <summary>The axes of the target, each with the index of the element along it.</summary>
    private List<(Subscript At, string Index, int Size)> Dimensions(TensorRead target, IReadOnlyList<string> parameters)
    {
        if (target.At.Count == parameters.Count)
            return [.. target.At.Select((at, axis) => (at, parameters[axis], target.Tensor.Shape[axis]))];

        // One equation goes through the elements along one axis, another one along each: the place is known from all indices.
        var whole = _schedules.Select(schedule => schedule.Equation.Target.Tensor.Shape).First(shape => shape.Count == parameters.Count);
        var place = string.Join(" + ", parameters.Zip(Flattening.Steps(whole), (index, step) => step == 1 ? index : $"{index} * {step}"));
        return [(target.At[0], place, target.Tensor.Length)];
    }

    /// <summary>Finds the index that a subscript determines, and the conditions under which there is one.</summary>
    private static void Solve(
        Subscript at, SubscriptTerm term, string index, int size, List<(string Symbol, string Value)> locals, List<string> conditions)
    {
        var symbol = term.Axis.Symbol;
        var rest = at - ((Subscript)term.Axis * term.Factor);
        var difference = rest.Plain is { } other ? $"{index} - {other.Symbol}"
            : rest.Terms.Count > 0 ? $"{index} - ({AddressNotation.Of(rest)})"
            : rest.Shift == 0 ? index
            : rest.Shift > 0 ? $"{index} - {rest.Shift}"
            : $"{index} + {-rest.Shift}";
        if (term.Factor != 1)
        {
            conditions.Add($"({difference}) % {term.Factor} == 0");
            locals.Add((symbol, $"({difference}) / {term.Factor}"));
        }
        else if (difference != symbol)
        {
            locals.Add((symbol, difference));
        }

        if (at.Plain?.Extent == size)
            return;
        if (rest.Terms.Count > 0 || rest.Shift > 0)
            conditions.Add($"{symbol} >= 0");
        conditions.Add($"{symbol} < {term.Axis.Extent}");
    }
}
