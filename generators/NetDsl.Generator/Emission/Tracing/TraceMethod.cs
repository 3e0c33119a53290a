using NetDsl.Generator.Emission.Kernels;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Tracing;

/// <summary>
/// The method that computes one element of a tensor again, as a trace: the same equations as the kernels', in scalar code of
/// the same order of operations, for a batch of one sample.
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

    private string Name => _network.Names.Constant(_tensor);

    /// <summary>Writes the method of a tensor.</summary>
    /// <param name="network">The network.</param>
    /// <param name="code">Where to.</param>
    /// <param name="tensor">The tensor, as its equations define it.</param>
    /// <param name="equations">The equations that define it, in order.</param>
    public static void Write(NetworkContext network, CodeWriter code, Tensor tensor, IReadOnlyList<Equation> equations) =>
        new TraceMethod(network, code, tensor, [.. equations.Select(equation => Scheduler.For(equation, network.Plan))]).Write();

    private void Write()
    {
        _code.Blank();
        var isOnePiece = _schedules.All(schedule => IsWhole(schedule.Equation) && Axes(schedule.Equation).SequenceEqual(Axes(_schedules[0].Equation)));
        var parameters = isOnePiece ? Axes(_schedules[0].Equation).Select(axis => axis.Symbol) : Axes(_schedules[0].Equation).Select((_, i) => $"i{i}");
        using (_code.Block($"private Step {_network.Names.TraceMethod(_tensor)}({string.Join(", ", parameters.Select(name => "int " + name))})"))
        {
            if (isOnePiece && _schedules.Count == 1)
                WriteOnly(_schedules[0]);
            else
                WriteSeveral([.. parameters]);
        }
    }

    private void WriteOnly(Schedule schedule)
    {
        _code.Line("// " + EquationNotation.Write(schedule.Equation));
        var value = new TraceExpression(_network, _code).Write(schedule, existing: null);
        _code.Line($"return Step(Tensor.{Name}, [{string.Join(", ", Axes(schedule.Equation).Select(axis => axis.Symbol))}], {Formula(schedule.Equation)}, {value});");
    }

    /// <summary>A tensor whose parts have equations of their own (a concatenation), or to which several equations add.</summary>
    private void WriteSeveral(IReadOnlyList<string> parameters)
    {
        _code.Line($"Traced value = Traced.Constant({new ScalarDialect(_network.NumberType, leaf => leaf.ToString()).Print(new Constant(0))});");
        _code.Line("string formula = \"0\";");
        foreach (var schedule in _schedules)
        {
            var equation = schedule.Equation;
            _code.Line("// " + EquationNotation.Write(equation));
            using (_code.Block(Guard(equation, parameters)))
            {
                foreach (var (at, parameter) in equation.Target.At.Zip(parameters, (at, parameter) => (at, parameter)))
                {
                    if (at.Axis.Symbol != parameter)
                        _code.Line($"int {at.Axis.Symbol} = {parameter}{(at.Shift == 0 ? "" : $" - {at.Shift}")};");
                }

                var result = new TraceExpression(_network, _code).Write(schedule, equation.Accumulates ? "value" : null);
                _code.Line($"value = {result};");
                _code.Line(equation.Accumulates ? $"formula += \" + \" + {Formula(equation)};" : $"formula = {Formula(equation)};");
            }
        }

        _code.Line($"return Step(Tensor.{Name}, [{string.Join(", ", parameters)}], formula, value);");
    }

    private static string? Guard(Equation equation, IReadOnlyList<string> parameters)
    {
        var conditions = equation.Target.At
            .Select((at, i) => (at, Parameter: parameters[i], Size: equation.Target.Tensor.Shape[i]))
            .Where(part => part.at.Axis.Extent != part.Size)
            .Select(part => $"{part.Parameter} >= {part.at.Shift} && {part.Parameter} < {part.at.Shift + part.at.Axis.Extent}")
            .ToList();
        return conditions.Count == 0 ? null : $"if ({string.Join(" && ", conditions)})";
    }

    private static bool IsWhole(Equation equation) =>
        equation.Target.At.Zip(equation.Target.Tensor.Shape, (at, size) => at.Shift == 0 && at.Axis.Extent == size).All(whole => whole);

    private static IEnumerable<Axis> Axes(Equation equation) => equation.Target.At.Select(at => at.Axis);

    /// <summary>The right-hand side with the element's own indices as numbers: <c>Σₖ Image[k]·Hidden.Weights[k,7]</c>.</summary>
    private static string Formula(Equation equation)
    {
        var free = Axes(equation).ToList();
        var text = EquationNotation.WriteValue(equation, at =>
            !free.Contains(at.Axis) ? at.ToString() : at.Shift == 0 ? $"{{{at.Axis.Symbol}}}" : $"{{{at.Axis.Symbol} + {at.Shift}}}");
        return free.Count == 0 ? $"\"{text}\"" : $"$\"{text}\"";
    }
}
