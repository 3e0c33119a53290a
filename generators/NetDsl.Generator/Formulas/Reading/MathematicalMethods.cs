using Microsoft.CodeAnalysis;
using static NetDsl.Generator.Formulas.ElementaryFunction;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// The methods that are mathematics: those of MathF, Math, float, double, NetDsl.VectorMath and NetDsl.Equations that
/// bear the name of an elementary function, and some that are made of such.
/// </summary>
internal static class MathematicalMethods
{
    private const string Equations = "NetDsl.Equations";

    private static readonly string[] Composed = ["Clamp", "Exp2", "ExpM1", "FusedMultiplyAdd", "LogP1"];

    /// <summary>The names of all methods that are contained here; of those that MathF has not, with the class that has them.</summary>
    public static string Names { get; } =
        string.Join(", ", Enum.GetNames(typeof(ElementaryFunction)).Concat(Composed).OrderBy(name => name, StringComparer.Ordinal).Select(Written));

    /// <summary>Of a method that has the name of one that is contained here, how many numbers that one takes; null of others.</summary>
    public static string? Numbers(IMethodSymbol method) =>
        IsOfMathematics(method) && Arity(method.Name).ToList() is { Count: > 0 } arity ? string.Join(" or ", arity) : null;

    /// <summary>Whether a method is one of the classes of mathematical functions.</summary>
    public static bool IsOfMathematics(IMethodSymbol method) =>
        method.ContainingType is { } type
        && (type.IsReal() || type.ToDisplayString() is "System.MathF" or "System.Math" or "NetDsl.VectorMath" or Equations);

    /// <summary>Whether a method of numbers is an elementary function, or made of such.</summary>
    public static bool Contains(IMethodSymbol method) =>
        IsOfMathematics(method)
        && method.IsStatic
        && method.Parameters.All(parameter => TakesNumber(method, parameter) && parameter.RefKind == RefKind.None)
        && Arity(method.Name).Contains(method.Parameters.Length);

    /// <summary>The expression of a method that is contained here.</summary>
    public static Expression Apply(string name, Expression[] x) => (name, x.Length) switch
    {
        // The lower bound first, as the framework has it.
        ("Clamp", _) => Of(Min, Of(Max, x[0], x[1]), x[2]),
        ("FusedMultiplyAdd", _) => x[0] * x[1] + x[2],
        ("Log", 2) => Of(Log, x[0]) / Of(Log, x[1]),
        ("Exp2", _) => Of(Pow, 2, x[0]),
        ("ExpM1", _) => Of(Exp, x[0]) - 1,
        ("LogP1", _) => Of(Log, x[0] + 1),
        _ => new Call((ElementaryFunction)Enum.Parse(typeof(ElementaryFunction), name), x.ToEquatableArray()),
    };

    // The functions of equations take the numbers of equations, and Max and Min a whole constant besides.
    private static bool TakesNumber(IMethodSymbol method, IParameterSymbol parameter) =>
        parameter.Type.IsReal() || (method.ContainingType.ToDisplayString() == Equations && parameter.Type.Name is "Scalar" or "Int32");

    private static IEnumerable<int> Arity(string name) => name switch
    {
        "Clamp" or "FusedMultiplyAdd" => [3],
        "Log" => [1, 2],
        "Exp2" or "ExpM1" or "LogP1" => [1],
        _ => Enum.TryParse<ElementaryFunction>(name, out var function) ? [function.Facts().Arity] : [],
    };

    private static string Written(string name) => name switch
    {
        "Clamp" => "Math.Clamp",
        "Exp2" or "ExpM1" or "LogP1" => "float." + name,
        "Erf" or "Sigmoid" or "Softplus" => "VectorMath." + name,
        _ => name,
    };

    private static Call Of(ElementaryFunction function, params Expression[] arguments) => new(function, arguments.ToEquatableArray());
}
