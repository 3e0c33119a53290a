using System.Numerics;
using NetDsl.Generator.Formulas;

namespace NetDsl.Benchmarks;

/// <summary>How often an elementary function is computed in a second at most: of numbers in the nearest cache, four vectors at a time.</summary>
internal static class FunctionSpeed
{
    /// <summary>The numbers of which <see cref="Of"/> computes the function.</summary>
    public const int Numbers = 2048;

    private static readonly float[] Samples = [.. Enumerable.Range(1, Numbers).Select(i => i * 2f / Numbers)];

    /// <summary>Computes a function of <see cref="Numbers"/> numbers.</summary>
    public static Action Of(ElementaryFunction function) => function switch
    {
        ElementaryFunction.Cos => () => Run<Cos>(),
        ElementaryFunction.Erf => () => Run<Erf>(),
        ElementaryFunction.Exp => () => Run<Exp>(),
        ElementaryFunction.Log => () => Run<Log>(),
        ElementaryFunction.Sigmoid => () => Run<Sigmoid>(),
        ElementaryFunction.Sin => () => Run<Sin>(),
        ElementaryFunction.Softplus => () => Run<Softplus>(),
        ElementaryFunction.Tanh => () => Run<Tanh>(),
        _ => throw new NotSupportedException($"Nobody has measured {function} yet."),
    };

    private static float Run<TFunction>()
        where TFunction : struct, IFunction
    {
        var v = Vector<float>.Count;
        var (sum0, sum1, sum2, sum3) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
        for (var i = 0; i < Numbers; i += 4 * v)
        {
            sum0 += TFunction.Of(new(Samples, i));
            sum1 += TFunction.Of(new(Samples, i + v));
            sum2 += TFunction.Of(new(Samples, i + 2 * v));
            sum3 += TFunction.Of(new(Samples, i + 3 * v));
        }

        return Vector.Sum(sum0 + sum1 + sum2 + sum3);
    }

    private interface IFunction
    {
        static abstract Vector<float> Of(Vector<float> x);
    }

    private readonly struct Cos : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => VectorMath.Cos(x);
    }

    private readonly struct Erf : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => VectorMath.Erf(x);
    }

    private readonly struct Exp : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => VectorMath.Exp(x);
    }

    private readonly struct Log : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => VectorMath.Log(x);
    }

    private readonly struct Sigmoid : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => VectorMath.Sigmoid(x);
    }

    private readonly struct Sin : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => VectorMath.Sin(x);
    }

    private readonly struct Softplus : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => VectorMath.Softplus(x);
    }

    private readonly struct Tanh : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => VectorMath.Tanh(x);
    }
}
