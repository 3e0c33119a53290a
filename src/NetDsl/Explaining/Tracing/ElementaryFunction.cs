namespace NetDsl.Tracing;

/// <summary>A function of one number: how it is computed in each number type, and how it passes errors on.</summary>
/// <param name="Name">The name of the method in <see cref="Traced"/>.</param>
/// <param name="Single">What generated code calls for floats.</param>
/// <param name="Double">What generated code calls for doubles.</param>
/// <param name="Exact">The platform's function in double.</param>
/// <param name="SingleAccuracy">The relative error of <paramref name="Single"/> in units of its u; 0 where nothing is rounded.</param>
/// <param name="DoubleAccuracy">The same of <paramref name="Double"/> and <paramref name="Exact"/>.</param>
/// <param name="Propagated">A bound on |f(V) − f(E)| for an operand's V and E.</param>
internal sealed record ElementaryFunction(
    string Name,
    Func<float, float> Single,
    Func<double, double> Double,
    Func<double, double> Exact,
    double SingleAccuracy,
    double DoubleAccuracy,
    Func<Traced, double> Propagated)
{
    public Traced Of(Traced operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        var value = operand.Precision == Precision.Single ? Single((float)operand.Value) : Double(operand.Value);
        var exact = Exact(operand.Exact);
        var accuracy = operand.Precision == Precision.Single ? SingleAccuracy : DoubleAccuracy;
        var own = OwnError(value, accuracy, operand.Precision) + OwnError(exact, DoubleAccuracy, Precision.Double);
        var bound = ErrorBound.Total(value, exact, own + Propagated(operand));
        var call = new CallExpression(Name, [operand], arguments => Of(arguments[0]));
        return Traced.Of(value, exact, bound, operand.Precision, call);
    }

    /// <summary>c·u·|f|, and one unit in the last place of a subnormal result; nothing for a function that does not round.</summary>
    public static double OwnError(double result, double accuracy, Precision? precision)
    {
        var type = precision ?? Precision.Double;
        return accuracy == 0 ? 0 : accuracy * Rounding.UnitRoundoff(type) * Math.Abs(result) + 2 * Rounding.Underflow(type);
    }
}
