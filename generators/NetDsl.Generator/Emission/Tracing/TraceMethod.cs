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

    private TraceMethod(NetworkContext network, CodeWriter code, Tensor tensor, IReadOnlyList<Schedule> schedules)
    {
        _network = network;
        _code = code;
        _tensor = tensor;
        _schedules = schedules;
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
        var first = _schedules[0].Equation.Target;
        var isOne = _schedules.Count == 1 && first.IsWhole;
        string[] parameters = _schedules.All(schedule => schedule.Equation.Target.IsWhole && schedule.Equation.Target.At.Equals(first.At))
            ? [.. _schedules[0].Equation.Target.Axes.Select(axis => axis.Symbol)]
            : [.. Enumerable.Range(0, _schedules.Max(schedule => schedule.Equation.Target.At.Count)).Select(i => $"i{i}")];
        var indices = _tensor.IsPerSample ? parameters.Prepend(Axis.Sample.Symbol) : parameters;
        var header = $"private TNumber {name}({string.Join(", ", indices.Select(index => "int " + index))})";
        if (isOne && TraceExpression.IsPlain(_schedules[0]))
        {
            _code.Line(header + " =>");
            _code.Line($"    Explained({Formula(_schedules[0].Equation)}, {new TraceExpression(_network, _code).Write(_schedules[0], existing: null)});");
            return;
        }

        using (_code.Block(header))
        {
            if (isOne)
                WriteOnly(_schedules[0]);
            else
                WriteSeveral(parameters);
        }
    }

    private void WriteOnly(Schedule schedule)
    {
        WriteFormula(Formula(schedule.Equation));
        _code.Line($"return {new TraceExpression(_network, _code).Write(schedule, existing: null)};");
    }

    private void WriteFormula(string text, bool isMore = false) => _code.Line($"{(isMore ? "ExplainMore" : "Explain")}({text});");

    /// <summary>A tensor whose parts have equations of their own (a concatenation), or to which several equations add.</summary>
    private void WriteSeveral(IReadOnlyList<string> parameters)
    {
        _code.Line($"var value = Constant({new ScalarDialect(_network.NumberType, leaf => leaf.ToString()).Print(new Constant(0))});");
        foreach (var schedule in _schedules)
        {
            _code.Blank();
            _code.Line("// " + EquationNotation.Write(schedule.Equation));
            WritePart(schedule, parameters);
        }

        _code.Blank();
        _code.Line("return value;");
    }

    /// <summary>
    /// What one equation gives to the element: its indices are found from those of the element. Where several combinations
    /// of them give something, all but one index of each axis are tried, in the order of the kernel's loops.
    /// </summary>
    private void WritePart(Schedule schedule, IReadOnlyList<string> parameters)
    {
        var equation = schedule.Equation;
        var order = schedule.LoopOrder.ToList();

        // Indices of one step have no loop in the kernel.
        order.InsertRange(0, equation.Target.Axes.Except(order));
        var dimensions = Dimensions(equation.Target, parameters);
        var solved = dimensions
            .Where(dimension => dimension.At.Terms.Count > 0 && dimension.At.Plain?.Symbol != dimension.Index)
            .Select(dimension => (dimension, Term: dimension.At.Terms.OrderBy(term => order.IndexOf(term.Axis)).Last()))
            .ToList();
        var tried = order.Where(axis => solved.All(other => other.Term.Axis != axis) && !parameters.Contains(axis.Symbol)).ToList();

        // Terms from several places are one sum.
        var isSum = tried.Count > 0 && equation.Accumulates && !equation.Target.IsInjective();
        using var block = _code.Block();
        if (isSum)
        {
            WriteFormula($"\" + {EquationNotation.WriteValue(equation, at => at.ToString())}\"", isMore: true);
            _code.Line("var total = Sum(value);");
        }

        using (TraceLoops.Open(_code, tried))
        {
            var conditions = dimensions.Where(dimension => dimension.At.Terms.Count == 0)
                .Select(dimension => $"{dimension.Index} == {dimension.At.Shift}")
                .ToList();
            foreach (var (dimension, term) in solved)
                conditions.AddRange(Solve(dimension.At, term, dimension.Index, dimension.Size));

            using var guard = conditions.Count == 0 ? default : _code.Block($"if ({string.Join(" && ", conditions)})");
            var result = new TraceExpression(_network, _code).Write(schedule, equation.Accumulates && !isSum ? "value" : null);
            _code.Line(isSum ? $"total.Add({result});" : $"value = {result};");
            if (!isSum)
                WriteFormula(Formula(equation, equation.Accumulates ? " + " : ""), isMore: equation.Accumulates);
        }

        if (isSum)
            _code.Line("value = total.Result;");
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

    /// <summary>Declares the index that a subscript determines; gives the conditions under which there is one.</summary>
    private List<string> Solve(Subscript at, SubscriptTerm term, string index, int size)
    {
        var symbol = term.Axis.Symbol;
        var rest = at - ((Subscript)term.Axis * term.Factor);
        var difference = rest.Plain is { } other ? $"{index} - {other.Symbol}"
            : rest.Terms.Count > 0 ? $"{index} - ({AddressNotation.Of(rest)})"
            : rest.Shift == 0 ? index
            : rest.Shift > 0 ? $"{index} - {rest.Shift}"
            : $"{index} + {-rest.Shift}";
        var conditions = new List<string>();
        if (term.Factor == 1)
        {
            if (difference != symbol)
                _code.Line($"int {symbol} = {difference};");
        }
        else
        {
            _code.Line($"int {symbol} = ({difference}) / {term.Factor};");
            conditions.Add($"({difference}) % {term.Factor} == 0");
        }

        if (at.Plain?.Extent == size)
            return conditions;
        conditions.Add($"{symbol} >= 0");
        conditions.Add($"{symbol} < {term.Axis.Extent}");
        return conditions;
    }

    /// <summary>The right-hand side with the element's own indices as numbers: <c>Σₖ Image[k]·Hidden.Weights[k,7]</c>.</summary>
    private static string Formula(Equation equation, string before = "")
    {
        var free = equation.Target.Axes.ToList();
        var text = before + EquationNotation.WriteValue(equation, at =>
            at.Axes.Any() && at.Axes.All(free.Contains) ? $"{{{AddressNotation.Of(at)}}}" : at.ToString());
        return text.Contains('{') ? $"$\"{text}\"" : $"\"{text}\"";
    }
}
