using System.Numerics;

namespace NetDsl.Tracing;

/// <summary>A function of one number: how it is computed in each number type, and how it passes errors on.</summary>
public sealed class ElementaryFunction
{
    private readonly Func<float, float> _single;
    private readonly Func<double, double> _double;
    private readonly double _singleAccuracy;
    private readonly double _doubleAccuracy;
    private readonly Func<Estimate, double> _propagated;

    /// <summary>Describes a function.</summary>
    /// <param name="name">The name of the method in <see cref="Traced"/>.</param>
    /// <param name="single">What generated code calls for floats.</param>
    /// <param name="double">What generated code calls for doubles.</param>
    /// <param name="exact">The platform's function in double.</param>
    /// <param name="derivative">Its derivative in double; 0 where it has none, as at a step.</param>
    /// <param name="singleAccuracy">The relative error of <paramref name="single"/> in units of its u; 0 where nothing is rounded.</param>
    /// <param name="doubleAccuracy">The same of <paramref name="double"/> and <paramref name="exact"/>.</param>
    /// <param name="propagated">A bound on |f(V) − f(E)| for an operand's V and E.</param>
    internal ElementaryFunction(
        string name,
        Func<float, float> single,
        Func<double, double> @double,
        Func<double, double> exact,
        Func<double, double> derivative,
        double singleAccuracy,
        double doubleAccuracy,
        Func<Estimate, double> propagated)
    {
        Name = name;
        (Exact, Derivative) = (exact, derivative);
        (_single, _double, _singleAccuracy, _doubleAccuracy, _propagated) = (single, @double, singleAccuracy, doubleAccuracy, propagated);
    }

    /// <summary>The name: <c>Tanh</c>.</summary>
    public string Name { get; }

    /// <summary>The platform's function in double.</summary>
    internal Func<double, double> Exact { get; }

    /// <summary>The derivative in double; 0 where there is none, as at a step.</summary>
    internal Func<double, double> Derivative { get; }

    /// <summary>The relative error of <see cref="Exact"/> in units of u of double; 0 where nothing is rounded.</summary>
    internal double DoubleAccuracy => _doubleAccuracy;

    internal Bounded<T> Of<T>(Bounded<T> operand)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var isSingle = typeof(T) == typeof(float);
        var value = isSingle
            ? _single(float.CreateTruncating(operand.Number))
            : _double(double.CreateTruncating(operand.Number));
        var exact = Exact(operand.Exact);
        var own = OwnError(value, isSingle ? _singleAccuracy : _doubleAccuracy, isSingle ? Precision.Single : Precision.Double)
            + OwnError(exact, _doubleAccuracy, Precision.Double);
        return new(T.CreateTruncating(value), exact, ErrorBound.Total(value, exact, own + _propagated(operand.Estimate)));
    }

    /// <summary>c·u·|f|, and one unit in the last place of a subnormal result; nothing for a function that does not round.</summary>
    internal static double OwnError(double result, double accuracy, Precision type) =>
        accuracy == 0 ? 0 : accuracy * Rounding.UnitRoundoff(type) * Math.Abs(result) + 2 * Rounding.Underflow(type);
}
