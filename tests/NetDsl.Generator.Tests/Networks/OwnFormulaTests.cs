using Microsoft.CodeAnalysis;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Activations and losses that a user wrote in C#.</summary>
public sealed class OwnFormulaTests
{
    private const string Hidden = """
        [Input(5)] public partial Layer Image { get; }
        [Dense(11, Activation = nameof(Own))] public partial Layer Wide { get; }
        [Dense(3, Activation = nameof(Own))] public partial Layer Narrow { get; }
        [MeanSquaredError] public partial Loss Error { get; }
        """;

    private const string Judged = """
        [Input(5)] public partial Layer Image { get; }
        [Dense(11, Activation = Softplus)] public partial Layer Wide { get; }
        [Minimize(nameof(Own))] public partial Loss OfWide { get; }
        [Dense(3, Activation = Softplus, From = nameof(Wide))] public partial Layer Narrow { get; }
        [Minimize(nameof(Own), Weight = 0.5)] public partial Loss OfNarrow { get; }
        """;

    private static readonly NetworkSuite Networks = new()
    {
        { "Snake", Hidden, "[Activation] static float Own(float x) => x + MathF.Sin(x) * MathF.Sin(x);" },
        { "NotZeroAtZero", Hidden, "[Activation] static float Own(float x) => 2 + MathF.Cos(x) - MathF.Exp(-x * x);" },
        { "OfDoubles", Hidden, "[Activation] static double Own(double x) => Math.Atan(x) / (1.5 + Math.Cos(3 * x));" },
        {
            "Choices", Hidden, """
            [Activation] static float Own(float x) =>
                x > 0.5f && x < 2 ? x * x : x < -0.25f || !(x <= 3) ? MathF.Exp(0.3f * x) : MathF.Abs(x) + 0.5f;
            """
        },
        { "Equalities", Hidden, "[Activation] static float Own(float x) => x == 0 ? 1 : x != 1 ? MathF.Sin(x) / x : 0.5f;" },
        {
            "PowerOfItself", Hidden, """
            [Activation]
            static float Own(float x)
            {
                var bounded = 1.5f + MathF.Tanh(x);
                return MathF.Pow(bounded, bounded);
            }
            """
        },
        {
            "LocalsAndStatements", Hidden, """
            private const float Steepness = 1.25f;

            [Activation]
            static float Own(float x)
            {
                var scaled = Steepness * x;
                float bent;
                if (scaled > 0)
                {
                    bent = MathF.Log(1 + scaled);
                }
                else
                {
                    bent = -MathF.Log(1 - scaled);
                }

                bent += 0.25f * scaled;
                if (bent < -0.5f)
                    return MathF.Tanh(bent);
                return bent * bent * bent - bent;
            }
            """
        },
        {
            "CallsOfOthers", Hidden, """
            [Activation] static float Own(float x) => Gate(x) * ActivationFunctions.Softplus(Bump(2 * x));

            [Activation] static float Gate(float x) => ActivationFunctions.Sigmoid(3 * x);

            [Activation] static float Bump(float x) => x / (1 + x * x);
            """
        },
        {
            "ManyFunctions", Hidden, """
            [Activation] static float Own(float x) => 0.2f * Sum(ActivationFunctions.Tanh(x));

            [Activation] static float Sum(float x) =>
                MathF.Sinh(0.3f * x) + MathF.Cosh(0.2f * x) * MathF.Tan(0.3f * x) + MathF.Cbrt(2 + MathF.Sin(x)) + MathF.Pow(1.5f, x)
                + MathF.Asin(0.4f * MathF.Sin(x)) - MathF.Acos(0.4f * MathF.Cos(x)) + MathF.Log2(2 + MathF.Cos(x)) + MathF.Log10(3 + MathF.Sin(x))
                + MathF.Min(x, 0.25f) + MathF.Max(x, -0.5f) + MathF.Sqrt(1 + x * x) + Math.Clamp(x, -0.75f, 0.75f) + VectorMath.Erf(x);
            """
        },
        { "Steps", Hidden, "[Activation] static float Own(float x) => x * (1 + MathF.Floor(4 * x)) + MathF.Round(x) + MathF.Sign(x);" },
        { "LogarithmicLoss", Judged, "[Loss] static float Own(float prediction, float target) { var d = MathF.Log(prediction) - target; return d * d; }" },
        { "RootLoss", Judged, "[Loss] static float Own(float prediction, float target) => MathF.Sqrt(prediction) * (1 + target * target);" },
        { "RatioLoss", Judged, "[Loss] static float Own(float prediction, float target) => (2 + target) / prediction + prediction;" },
        { "ProductLoss", Judged, "[Loss] static float Own(float prediction, float target) => prediction * target;" },
        {
            "LossWithPrediction", Judged, """
            [Loss(Prediction = Sigmoid)]
            static float Own(float logit, float target)
            {
                var p = ActivationFunctions.Sigmoid(logit);
                return (p - target) * (p - target) / (0.1f + p * (1 - p));
            }
            """
        },
    };

    /// <summary>Formulas that are not defined at 0, where the padding of a row is.</summary>
    private static readonly NetworkSuite UndefinedAtZero = new()
    {
        { "Logarithm", Positive("MathF.Log(x)") },
        { "SquareRoot", Positive("MathF.Sqrt(x)") },
        { "Reciprocal", Positive("1 / x") },
        { "Power", Positive("MathF.Pow(x, -0.5f)") },
    };

    public static TheoryData<string> Names => Networks.Names;

    public static TheoryData<string> NamesOfUndefined => UndefinedAtZero.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);

    [Theory]
    [MemberData(nameof(NamesOfUndefined))]
    public void Padding_leaks_nothing(string name) => UndefinedAtZero[name].Check(seed: name.Length, smallest: 0.1);

    [Fact]
    public void From_another_assembly()
    {
        var library = CompiledNetwork.Generate("""
            using System;
            using NetDsl;

            namespace Library;

            public static class Shapes
            {
                [Activation(Initialization = Initialization.He)] public static float Bent(float x) => x > 0 ? x + Fifth * x * x : MathF.Tanh(x);

                [Loss] public static float Uneven(float prediction, float target, float steepness = 2) =>
                    prediction > target ? steepness * (prediction - target) : (target - prediction) * (target - prediction);

                private const float Fifth = 0.2f;
            }

            [Minimizes(typeof(Shapes), nameof(Shapes.Uneven))]
            public sealed class UnevenAttribute : MinimizeAttribute
            {
                public double Steepness { get; set; } = 2;
            }
            """).Compilation;
        var image = CompiledNetwork.Image(library);
        var source = "using NetDsl;\nusing Library;\nnamespace Declared;\n" + NetworkPair.Declare("Foreign", """
            [Input(5)] public partial Layer Image { get; }
            [Dense(11, Activation = nameof(Shapes.Bent))] public partial Layer Hidden { get; }
            [Dense(3, Activation = nameof(Library.Shapes.Bent))] public partial Layer Answer { get; }
            [Uneven(Steepness = 3)] public partial Loss Error { get; }
            """, "");
        var assembly = CompiledNetwork.Compile(source, MetadataReference.CreateFromImage(image));
        NetworkPair.Find(assembly, "Foreign", source).Check(seed: 3);
    }

    private static string Positive(string φ) => $$"""
        [Input(5)] public partial Layer Image { get; }
        [Dense(13, Activation = nameof(Exponential))] public partial Layer First { get; }
        [Dense(11, Activation = nameof(Own))] public partial Layer Wide { get; }
        [Dense(3)] public partial Layer Narrow { get; }
        [MeanSquaredError] public partial Loss Error { get; }
        [Dense(17, Activation = nameof(Own), From = nameof(First))] public partial Layer Wider { get; }
        [SoftmaxCrossEntropy] public partial Loss Doubt { get; }
        [Activation] static float Exponential(float x) => MathF.Exp(x);
        [Activation] static float Own(float x) => {{φ}};
        """;
}
