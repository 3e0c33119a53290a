namespace NetDsl.Tracing;

/// <summary>A function of one number: how it is computed in each number type, and how it passes errors on.</summary>
/// <param name="Name">The name of the method in <see cref="Traced"/>.</param>
/// <param name="Single">What generated code calls for floats.</param>
/// <param name="Double">What generated code calls for doubles.</param>
/// <param name="Exact">The platform's function in double.</param>
/// <param name="SingleAccuracy">The relative error of <paramref name="Single"/> in units of u; 0 where nothing is rounded.</param>
/// <param name="DoubleAccuracy">The relative error of <paramref name="Double"/> in units of u; 0 where nothing is rounded.</param>
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
    // What is allowed to the platform's own functions in double, in units of their u.
    private const double PlatformAccuracy = 4;

    public Traced Of(Traced operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        var value = operand.Precision == Precision.Single ? Single((float)operand.Value) : Double(operand.Value);
        var exact = Exact(operand.Exact);
        var bound = BoundOf(value, exact, Propagated(operand), operand.Precision == Precision.Single ? SingleAccuracy : DoubleAccuracy, operand.Precision);
        return Traced.Of(value, exact, bound, operand.Precision, new CallExpression(Name, [operand], arguments => Of(arguments[0])));
    }

    /// <summary>
    /// The bound of a result whose own error is <paramref name="accuracy"/>·u·|f| in the network's number type.
    /// </summary>
    public static double BoundOf(double value, double exact, double propagated, double accuracy, Precision? precision)
    {
        if (accuracy == 0)
            return ErrorBound.Total(value, exact, propagated);
        var own = Math.Max(1, accuracy) * Rounding.Error(value, precision ?? Precision.Double);
        var platform = PlatformAccuracy * Rounding.Error(exact, Precision.Double);
        return ErrorBound.Total(value, exact, own + propagated + platform);
    }
}
