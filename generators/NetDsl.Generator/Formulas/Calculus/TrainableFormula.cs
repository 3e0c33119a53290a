namespace NetDsl.Generator.Formulas;

/// <summary>Whether something can be learned through a formula.</summary>
internal static class TrainableFormula
{
    private static readonly string[] Targets = ["target", "truth", "expected", "label", "actual", "t"];
    private static readonly string[] Predictions = ["prediction", "predicted", "output", "guess", "p", "y"];

    /// <summary>What keeps a formula from training anything, as predicates.</summary>
    public static IEnumerable<string> Faults(Formula formula)
    {
        var (isLoss, x) = (formula.Kind == FormulaKind.Loss, formula.Parameters[0].Name);
        var reads = Parts(formula.Body).OfType<Variable>().Select(variable => variable.Name).ToList();
        if (!reads.Contains(x))
        {
            yield return isLoss
                ? $"does not depend on its prediction '{x}', so that it trains nothing"
                : $"does not depend on '{x}', so that every unit has one value and nothing below it is trained";
        }
        else if (IsZero(Derivative.Of(formula.Body, new Variable(x))))
        {
            yield return isLoss
                ? $"has the slope 0 by its prediction '{x}' everywhere, so that it trains nothing"
                : $"has the slope 0 by '{x}' everywhere, as a step has, so that nothing below it is trained";
        }

        foreach (var parameter in formula.Parameters.Where(parameter => parameter.IsLearned && !reads.Contains(parameter.Name)))
            yield return $"does not use its parameter '{parameter.Name}', which would be learned";
        if (Parts(formula.Body).OfType<Constant>().Any(constant => double.IsNaN(constant.Value) || double.IsInfinity(constant.Value)))
            yield return "holds a constant that is not finite, which makes losses and gradients NaN";
    }

    /// <summary>Whether the names of a loss's parameters say that the target comes first.</summary>
    public static bool IsSwapped(Formula formula) => formula is { Kind: FormulaKind.Loss, Parameters: [var first, var second, ..] }
        && Targets.Contains(first.Name, StringComparer.OrdinalIgnoreCase)
        && Predictions.Contains(second.Name, StringComparer.OrdinalIgnoreCase);

    private static bool IsZero(Expression slope) => slope switch
    {
        Constant constant => constant.Value == 0,
        Selection selection => IsZero(selection.WhenTrue) && IsZero(selection.WhenFalse),
        _ => false,
    };

    private static List<Expression> Parts(Expression expression)
    {
        var parts = new List<Expression>();
        Visit(expression);
        return parts;

        Expression Visit(Expression part)
        {
            parts.Add(part);
            part.Map(Visit);
            return part;
        }
    }
}
