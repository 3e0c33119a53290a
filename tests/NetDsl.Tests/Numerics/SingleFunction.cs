using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>A float function of <see cref="VectorMath"/> with what it is held to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OfVector">The function of a vector.</param>
/// <param name="OfNumber">The function of one number.</param>
/// <param name="Reference">The same function in double.</param>
/// <param name="Accuracy">The documented bound, in units of 2⁻²⁴.</param>
public sealed record SingleFunction(
    string Name,
    Func<Vector<float>, Vector<float>> OfVector,
    Func<float, float> OfNumber,
    Func<double, double> Reference,
    double Accuracy)
{
    /// <summary>All functions of one argument.</summary>
    public static IReadOnlyList<SingleFunction> All { get; } =
    [
        new("Abs", VectorMath.Abs, VectorMath.Abs, Math.Abs, FunctionAccuracy.OfSingle.Abs),
        new("Acos", VectorMath.Acos, VectorMath.Acos, Math.Acos, FunctionAccuracy.OfSingle.Acos),
        new("Asin", VectorMath.Asin, VectorMath.Asin, Math.Asin, FunctionAccuracy.OfSingle.Asin),
        new("Atan", VectorMath.Atan, VectorMath.Atan, Math.Atan, FunctionAccuracy.OfSingle.Atan),
        new("Cbrt", VectorMath.Cbrt, VectorMath.Cbrt, Math.Cbrt, FunctionAccuracy.OfSingle.Cbrt),
        new("Ceiling", VectorMath.Ceiling, VectorMath.Ceiling, Math.Ceiling, FunctionAccuracy.OfSingle.Ceiling),
        new("Cos", VectorMath.Cos, VectorMath.Cos, Math.Cos, FunctionAccuracy.OfSingle.Cos),
        new("Cosh", VectorMath.Cosh, VectorMath.Cosh, Math.Cosh, FunctionAccuracy.OfSingle.Cosh),
        new("Erf", VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, FunctionAccuracy.OfSingle.Erf),
        new("Exp", VectorMath.Exp, VectorMath.Exp, Math.Exp, FunctionAccuracy.OfSingle.Exp),
        new("Floor", VectorMath.Floor, VectorMath.Floor, Math.Floor, FunctionAccuracy.OfSingle.Floor),
        new("Log", VectorMath.Log, VectorMath.Log, Math.Log, FunctionAccuracy.OfSingle.Log),
        new("Log2", VectorMath.Log2, VectorMath.Log2, Math.Log2, FunctionAccuracy.OfSingle.Log2),
        new("Log10", VectorMath.Log10, VectorMath.Log10, Math.Log10, FunctionAccuracy.OfSingle.Log10),
        new("Round", VectorMath.Round, VectorMath.Round, Math.Round, FunctionAccuracy.OfSingle.Round),
        new("Sigmoid", VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, FunctionAccuracy.OfSingle.Sigmoid),
        new("Sign", VectorMath.Sign, VectorMath.Sign, SignOrItself, FunctionAccuracy.OfSingle.Sign),
        new("Sin", VectorMath.Sin, VectorMath.Sin, Math.Sin, FunctionAccuracy.OfSingle.Sin),
        new("Sinh", VectorMath.Sinh, VectorMath.Sinh, Math.Sinh, FunctionAccuracy.OfSingle.Sinh),
        new("Softplus", VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, FunctionAccuracy.OfSingle.Softplus),
        new("Sqrt", VectorMath.Sqrt, VectorMath.Sqrt, Math.Sqrt, FunctionAccuracy.OfSingle.Sqrt),
        new("Tan", VectorMath.Tan, VectorMath.Tan, Math.Tan, FunctionAccuracy.OfSingle.Tan),
        new("Tanh", VectorMath.Tanh, VectorMath.Tanh, Math.Tanh, FunctionAccuracy.OfSingle.Tanh),
        new("Truncate", VectorMath.Truncate, VectorMath.Truncate, Math.Truncate, FunctionAccuracy.OfSingle.Truncate),
    ];

    /// <summary>The names, as test cases.</summary>
    public static TheoryData<string> Names { get; } = new(All.Select(function => function.Name));

    /// <summary>The function of a name.</summary>
    public static SingleFunction Of(string name) => All.Single(function => function.Name == name);

    private static double SignOrItself(double x) => x == 0 || double.IsNaN(x) ? x : Math.Sign(x);
}
