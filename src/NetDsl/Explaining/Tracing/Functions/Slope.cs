namespace NetDsl.Tracing;

/// <summary>
/// How functions pass an operand's error on. By the mean value theorem |f(V) − f(E)| ≤ max|f′|·|V − E|, the maximum taken
/// between V and E, which are both known.
/// </summary>
internal static class Slope
{
    /// <summary>A function whose steepest place between two numbers is known.</summary>
    /// <param name="steepest">max|f′| between a lower and a higher number.</param>
    public static Func<Estimate, double> Of(Func<double, double, double> steepest) => operand =>
        ErrorBound.Times(operand.Bound, steepest(Math.Min(operand.Value, operand.Exact), Math.Max(operand.Value, operand.Exact)));

    /// <summary>A function whose slope at a distance from 0 grows with the distance.</summary>
    public static Func<Estimate, double> Growing(Func<double, double> slope) =>
        Of((low, high) => slope(Math.Max(Math.Abs(low), Math.Abs(high))));

    /// <summary>A function whose slope at a distance from 0 shrinks with the distance.</summary>
    public static Func<Estimate, double> Shrinking(Func<double, double> slope) =>
        Of((low, high) => slope(low <= 0 && high >= 0 ? 0 : Math.Min(Math.Abs(low), Math.Abs(high))));

    /// <summary>A function whose slope is 1 at most and itself changes no faster: sine and cosine.</summary>
    /// <param name="slope">f′.</param>
    public static Func<Estimate, double> Wave(Func<double, double> slope) => operand =>
        ErrorBound.Times(operand.Bound, Math.Min(1, Math.Abs(slope(operand.Exact)) + operand.Bound));

    /// <summary>The tangent: 1 / cos² at the steeper end, or no bound where a pole may lie between.</summary>
    public static Func<Estimate, double> Tangent() => Of((low, high) =>
    {
        var (atLow, atHigh) = (Math.Cos(low), Math.Cos(high));
        var ofOneBranch = high - low < Math.PI && Math.Sign(atLow) == Math.Sign(atHigh);
        return ofOneBranch ? 1 / Math.Min(atLow * atLow, atHigh * atHigh) : double.PositiveInfinity;
    });

    /// <summary>A step function: nothing on one step, else the operand's error and the height of a step.</summary>
    public static Func<Estimate, double> Stairs(Func<double, double> function, double height) => operand =>
        function(operand.Value).Equals(function(operand.Exact)) ? 0 : operand.Bound + height;
}
