using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>A double function of <see cref="VectorMath"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OfVector">The function of a vector.</param>
/// <param name="OfNumber">The function of one number.</param>
public sealed record DoubleFunction(
    string Name,
    Func<Vector<double>, Vector<double>> OfVector,
    Func<double, double> OfNumber)
{
    /// <summary>All functions of one argument.</summary>
    public static IReadOnlyList<DoubleFunction> All { get; } =
    [
        new("Abs", VectorMath.Abs, VectorMath.Abs),
        new("Acos", VectorMath.Acos, VectorMath.Acos),
        new("Asin", VectorMath.Asin, VectorMath.Asin),
        new("Atan", VectorMath.Atan, VectorMath.Atan),
        new("Cbrt", VectorMath.Cbrt, VectorMath.Cbrt),
        new("Ceiling", VectorMath.Ceiling, VectorMath.Ceiling),
        new("Cos", VectorMath.Cos, VectorMath.Cos),
        new("Cosh", VectorMath.Cosh, VectorMath.Cosh),
        new("Erf", VectorMath.Erf, VectorMath.Erf),
        new("Exp", VectorMath.Exp, VectorMath.Exp),
        new("Floor", VectorMath.Floor, VectorMath.Floor),
        new("Log", VectorMath.Log, VectorMath.Log),
        new("Log2", VectorMath.Log2, VectorMath.Log2),
        new("Log10", VectorMath.Log10, VectorMath.Log10),
        new("Round", VectorMath.Round, VectorMath.Round),
        new("Sign", VectorMath.Sign, VectorMath.Sign),
        new("Sin", VectorMath.Sin, VectorMath.Sin),
        new("Sinh", VectorMath.Sinh, VectorMath.Sinh),
        new("Sqrt", VectorMath.Sqrt, VectorMath.Sqrt),
        new("Tan", VectorMath.Tan, VectorMath.Tan),
        new("Tanh", VectorMath.Tanh, VectorMath.Tanh),
        new("Truncate", VectorMath.Truncate, VectorMath.Truncate),
    ];

    /// <summary>The names, as test cases.</summary>
    public static TheoryData<string> Names { get; } = new(All.Select(function => function.Name));

    /// <summary>The function of a name.</summary>
    public static DoubleFunction Of(string name) => All.Single(function => function.Name == name);
}
