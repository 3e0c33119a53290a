using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>A double function of <see cref="VectorMath"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OfVector">The function of a vector.</param>
/// <param name="OfNumber">The function of one number.</param>
/// <param name="Reference">What it has to be, to the last bit.</param>
public sealed record DoubleFunction(
    string Name,
    Func<Vector<double>, Vector<double>> OfVector,
    Func<double, double> OfNumber,
    Func<double, double> Reference)
{
    /// <summary>All functions of one argument.</summary>
    public static IReadOnlyList<DoubleFunction> All { get; } =
    [
        new("Abs", VectorMath.Abs, VectorMath.Abs, Math.Abs),
        new("Acos", VectorMath.Acos, VectorMath.Acos, Math.Acos),
        new("Asin", VectorMath.Asin, VectorMath.Asin, Math.Asin),
        new("Atan", VectorMath.Atan, VectorMath.Atan, Math.Atan),
        new("Cbrt", VectorMath.Cbrt, VectorMath.Cbrt, Math.Cbrt),
        new("Ceiling", VectorMath.Ceiling, VectorMath.Ceiling, Math.Ceiling),
        new("Cos", VectorMath.Cos, VectorMath.Cos, Math.Cos),
        new("Cosh", VectorMath.Cosh, VectorMath.Cosh, Math.Cosh),
        new("Erf", VectorMath.Erf, VectorMath.Erf, VectorMath.Erf),
        new("Exp", VectorMath.Exp, VectorMath.Exp, Math.Exp),
        new("Floor", VectorMath.Floor, VectorMath.Floor, Math.Floor),
        new("Log", VectorMath.Log, VectorMath.Log, Math.Log),
        new("Log2", VectorMath.Log2, VectorMath.Log2, Math.Log2),
        new("Log10", VectorMath.Log10, VectorMath.Log10, Math.Log10),
        new("Round", VectorMath.Round, VectorMath.Round, Math.Round),
        new("Sigmoid", VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid),
        new("Sign", VectorMath.Sign, VectorMath.Sign, x => x == 0 || double.IsNaN(x) ? x : Math.Sign(x)),
        new("Sin", VectorMath.Sin, VectorMath.Sin, Math.Sin),
        new("Sinh", VectorMath.Sinh, VectorMath.Sinh, Math.Sinh),
        new("Softplus", VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus),
        new("Sqrt", VectorMath.Sqrt, VectorMath.Sqrt, Math.Sqrt),
        new("Tan", VectorMath.Tan, VectorMath.Tan, Math.Tan),
        new("Tanh", VectorMath.Tanh, VectorMath.Tanh, Math.Tanh),
        new("Truncate", VectorMath.Truncate, VectorMath.Truncate, Math.Truncate),
    ];

    /// <summary>The names, as test cases.</summary>
    public static TheoryData<string> Names { get; } = new(All.Select(function => function.Name));

    /// <summary>The function of a name.</summary>
    public static DoubleFunction Of(string name) => All.Single(function => function.Name == name);
}
