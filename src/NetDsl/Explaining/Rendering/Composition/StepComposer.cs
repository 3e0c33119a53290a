using NetDsl.Tracing;

namespace NetDsl.Rendering;

/// <summary>Composes a step: formula, numbers put in, result, and the checks, each of which is computed.</summary>
internal static class StepComposer
{
    // Three digits are what people read of a number.
    private const double LargestSureShare = 1e-3;

    public static Equation Equation(Step step, ExplanationFormat format, string? note)
    {
        var subject = step.Subject.ToString();
        var result = NumberText.Of(step.Stored, step.Precision);
        if (step.IsGiven)
            return new Equation(subject, note ?? "given", [new EquationLine(result, Mismatch(step))]);

        var lines = new List<EquationLine> { new(step.Formula) };
        if (NamesCells(step, format) && ExpressionText.Symbols(step.Replay, format.Terms) is var symbols && symbols != step.Formula)
            lines.Add(new EquationLine(symbols));
        var numbers = ExpressionText.Numbers(step.Replay, format.Terms);
        if (numbers != result && numbers != step.Formula)
            lines.Add(new EquationLine(numbers));
        lines.Add(new EquationLine(result, Replayed(step), InDouble(step)));
        return new Equation(subject, note, lines);
    }

    /// <summary>
    /// Whether the formula alone does not say which cells the numbers are of: the largest terms of a long sum, the candidates of a maximum, the
    /// row that a look-up found.
    /// </summary>
    private static bool NamesCells(Step step, ExplanationFormat format) =>
        (TracedInputs.OutermostSum(step.Replay) is { } sum && SumText.IsCut(sum.Terms.Count, format.Terms))
        || step.Replay.Expression is ReadExpression or MaximumExpression or PlaceExpression;

    private static Remark[] Mismatch(Step step) => step.Agrees ? [] : [Replayed(step)];

    private static Remark Replayed(Step step)
    {
        if (step.Agrees)
            return new Remark($"replayed: same {(step.Precision == Precision.Single ? 32 : 64)} bits ✓", Tone.Good);
        var (stored, replayed) = (step.Stored, step.Replay.Value);
        return new Remark(
            $"replayed: {WithBits(replayed, step.Precision)}, but stored: {WithBits(stored, step.Precision)} ✗ other bits",
            Tone.Bad);
    }

    private static string WithBits(double value, Precision precision) =>
        $"{NumberText.Of(value, precision)} = {NumberText.Bits(value, precision)}";

    private static Remark InDouble(Step step)
    {
        // Half of the smallest number is lost to no one.
        if (step.Residual == 0 && step.Bound <= (step.Precision == Precision.Single ? float.Epsilon : double.Epsilon))
            return new Remark("in double: the same", Tone.Faint);
        var exact = NumberText.Of(step.Exact, Precision.Double);
        var bound = NumberText.Bound(step.Bound);
        return step.WithinBound
            ? new Remark($"in double: {exact} (bound {bound}{FewDigits(step)})", Tone.Faint)
            : new Remark($"in double: {exact} ✗ off by {NumberText.Brief(step.Residual)}, above the bound {bound}", Tone.Bad);
    }

    /// <summary>
    /// Says so where rounding leaves few digits of a number: more of it than this is not sure. A zero of terms that are zero has no
    /// digits to lose: its bound is that of underflow alone.
    /// </summary>
    private static string FewDigits(Step step)
    {
        if (step is { Stored: 0, Exact: 0 } && step.Bound < Rounding.LeastNormal(step.Precision))
            return "";
        var share = step.Bound / Math.Abs(step.Stored);
        if (!(share > LargestSureShare))
            return "";
        return share < 1 ? $", up to {NumberText.Percent(share)} of the number: few digits are sure" : ", no less than the number: no digit is sure";
    }
}
