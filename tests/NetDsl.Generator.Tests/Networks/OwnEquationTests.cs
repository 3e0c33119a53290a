using Microsoft.CodeAnalysis;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Layers that a user wrote as equations.</summary>
public sealed class OwnEquationTests
{
    private const string Tail = """

        [Dense(3)] public partial Layer Answer { get; }
        [SoftmaxCrossEntropy] public partial Loss Error { get; }
        """;

    private static readonly NetworkSuite Networks = new()
    {
        {
            "Bilinear", """
            [Input(7)] public partial Layer Image { get; }
            [Equation(nameof(Bilinear), 5, Activation = Tanh)] public partial Layer Pairs { get; }
            """ + Tail,
            "[Layer] static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));"
        },
        {
            "WideBilinear", """
            [Input(5)] public partial Layer Image { get; }
            [Dense(17, Activation = Tanh)] public partial Layer Hidden { get; }
            [Equation(nameof(Bilinear), 33)] public partial Layer Pairs { get; }
            """ + Tail,
            "[Layer] static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));"
        },
        {
            // The trace of a sum over more than five indices takes them as one list.
            "SixIndices", """
            [Input(3, 2, 2)] public partial Layer Image { get; }
            [Equation(nameof(Pairs), 5, Activation = Tanh)] public partial Layer Hidden { get; }
            """ + Tail,
            """
            [Layer]
            static Scalar Pairs(Tensor x, Tensor W, Tensor V, Index n) =>
                Sum(i, Sum(j, Sum(k, Sum(u, Sum(v, Sum(m, Sin(x[i, j, k] * W[n, i, j, k] + x[u, v, m] * V[n, u, v, m])))))));
            """
        },
        {
            "QuadraticForm", """
            [Input(9)] public partial Layer Image { get; }
            [Dense(12, Activation = Tanh)] public partial Layer Hidden { get; }
            [Equation(nameof(Energy))] public partial Layer Form { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """,
            "[Layer] static Scalar Energy(Tensor x, Tensor A, Tensor c) => Sum(i, Sum(j, x[i] * A[i, j] * x[j])) / 2 + Sum(i, c[i] * x[i]);"
        },
        {
            "Norms", """
            [Input(6, 5)] public partial Layer Series { get; }
            [Equation(nameof(Rows), 11, Activation = Tanh)] public partial Layer Mixed { get; }
            [Equation(nameof(Normalized))] public partial Layer Even { get; }
            [Equation(nameof(OfLength))] public partial Layer Unit { get; }
            """ + Tail,
            """
            [Layer] static Scalar Rows(Tensor x, Tensor W, Tensor b, Index t, Index n) => Sum(k, x[t, k] * W[k, n]) + b[n];

            [Layer]
            static Scalar Normalized(Tensor x, [Weights] Tensor gain, [Weights] Tensor bias, Index t, Index n)
            {
                var mean = Mean(k, x[t, k]);
                var variance = Mean(k, (x[t, k] - mean) * (x[t, k] - mean));
                return gain[n] * (x[t, n] - mean) / Sqrt(variance + 0.01) + bias[n];
            }

            [Layer] static Scalar OfLength(Tensor x, Index n) => x[n] / Sqrt(0.01 + Sum(k, x[k] * x[k]));
            """
        },
        {
            "Attention", """
            [Input(6, 5)] public partial Layer Series { get; }
            [Equation(nameof(Rows), 8)] public partial Layer Query { get; }
            [Equation(nameof(Rows), 8, From = nameof(Series))] public partial Layer Key { get; }
            [Equation(nameof(Rows), 9, From = nameof(Series))] public partial Layer Content { get; }
            [Equation(nameof(Attend), From = nameof(Query), With = [nameof(Key), nameof(Content)])] public partial Layer Seen { get; }
            """ + Tail,
            """
            [Layer] static Scalar Rows(Tensor x, Tensor W, Index t, Index n) => Sum(k, x[t, k] * W[k, n]);

            [Layer]
            static Scalar Attend(Tensor q, Tensor k, Tensor v, Index i, Index n)
            {
                Tensor score = Each(i, j, j <= i ? Sum(c, q[i, c] * k[j, c]) / Sqrt(Count(c)) : -1e9);
                Tensor e = Each(i, j, Exp(score[i, j] - Max(l, score[i, l])));
                return Sum(j, e[i, j] * v[j, n]) / Sum(j, e[i, j]);
            }
            """
        },
        {
            "OneNumber", """
            [Input(4, 3)] public partial Layer Table { get; }
            [Dense(7)] public partial Layer Hidden { get; }
            [Equation(nameof(Spread))] public partial Layer Alone { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """,
            "[Layer] static Scalar Spread(Tensor x) => Max(k, x[k]) - Min(k, x[k]) + Mean(k, Abs(x[k]));"
        },
        {
            // Small enough to be written out, where an element is compared with itself.
            "Pairs", """
            [Input(3)] public partial Layer Image { get; }
            [Dense(3, Activation = Tanh)] public partial Layer Bent { get; }
            [Equation(nameof(Lead))] public partial Layer Leads { get; }
            """ + Tail,
            "[Layer] static Scalar Lead(Tensor x, Index n) => Sum(k, x[k] > x[n] ? x[k] - x[n] : 0);"
        },
        {
            "WideDistances", """
            [Input(18)] public partial Layer Image { get; }
            [Dense(18, Activation = Tanh)] public partial Layer Hidden { get; }
            [Equation(nameof(Distances), 32)] public partial Layer Far { get; }
            """ + Tail,
            "[Layer] static Scalar Distances(Tensor x, Tensor center, Index n) => Exp(-Mean(k, (x[k] - center[n, k]) * (x[k] - center[n, k])));"
        },
        {
            "MaximumBesideItsTerms", """
            [Input(6, 5)] public partial Layer Series { get; }
            [Equation(nameof(Rows), 7, Activation = Tanh)] public partial Layer Mixed { get; }
            [Equation(nameof(Raised))] public partial Layer Peaks { get; }
            """ + Tail,
            """
            [Layer] static Scalar Rows(Tensor x, Tensor W, Index t, Index n) => Sum(k, x[t, k] * W[k, n]);

            [Layer] static Scalar Raised(Tensor x, Index t, Index n) => x[t, n] * Max(k, x[t, k]);
            """
        },
        {
            "ProductsWithItself", """
            [Input(7, 9)] public partial Layer Series { get; }
            [Equation(nameof(Rows), 17, Activation = Tanh)] public partial Layer Mixed { get; }
            [Equation(nameof(Gram))] public partial Layer Alike { get; }
            [Equation(nameof(Moments), From = nameof(Mixed))] public partial Layer Spread { get; }
            [Dense(2, From = nameof(Alike))] public partial Layer Left { get; }
            [Dense(2, From = nameof(Spread))] public partial Layer Right { get; }
            [Add(nameof(Left), nameof(Right))] public partial Layer Both { get; }
            """ + Tail,
            """
            [Layer] static Scalar Rows(Tensor x, Tensor W, Index t, Index n) => Sum(k, x[t, k] * W[k, n]);

            [Layer] static Scalar Gram(Tensor x, Index i, Index j) => Sum(c, x[i, c] * x[j, c]);

            [Layer] static Scalar Moments(Tensor x, Index i, Index j) => Sum(t, x[t, i] * x[t, j]);
            """
        },
        {
            "LowRank", """
            [Input(10)] public partial Layer Image { get; }
            [Equation(nameof(Squeezed), 9, 2, Activation = Silu)] public partial Layer Mixed { get; }
            """ + Tail,
            "[Layer] static Scalar Squeezed(Tensor x, Tensor U, Tensor V, Tensor b, Index n, Index r) => Sum(r, U[n, r] * Sum(k, V[r, k] * x[k])) + b[n];"
        },
        {
            "Convolution", """
            [Input(13, 3)] public partial Layer Signal { get; }
            [Equation(nameof(Strided), 4, 9, Activation = Tanh)] public partial Layer Edges { get; }
            [Equation(nameof(Greatest), 2)] public partial Layer Peaks { get; }
            [Equation(nameof(Change))] public partial Layer Steps { get; }
            """ + Tail,
            """
            [Layer] static Scalar Strided(Tensor x, Tensor W, Tensor b, Index t, Index u, Index n) =>
                Sum(u, k, x[2 * t + u, k] * W[u, k, n]) + b[n];

            [Layer] static Scalar Greatest(Tensor x, Index t, Index u, Index c) => Max(u, x[2 * t + u, c]);

            [Layer] static Scalar Change(Tensor x, Index t, Index c) => x[t + 1, c] - x[t, c];
            """
        },
        {
            "Letters", """
            [Input(5, 9)] public partial Layer Table { get; }
            [Equation(nameof(Rows), 9)] public partial Layer Mixed { get; }
            [Equation(nameof(Rows), 10, Activation = Tanh)] public partial Layer Wide { get; }
            [Equation(nameof(Scaled))] public partial Layer Even { get; }
            """ + Tail,
            """
            [Layer] static Scalar Rows(Tensor value, Tensor @event, Index s, Index sum) => Sum(t, value[s, t] * @event[t, sum]);

            [Layer]
            static Scalar Scaled(Tensor z, [Weights(Initialization = Initialization.Zeros)] Tensor h, Index share, Index batch)
            {
                var y = Sum(s, z[share, s] * z[share, s]);
                Tensor output = Each(share, e, z[share, e] / (1 + y));
                return output[share, batch] * h[batch];
            }
            """
        },
        {
            "Functions", """
            [Input(6)] public partial Layer Image { get; }
            [Dense(9, Activation = Tanh)] public partial Layer Hidden { get; }
            [Equation(nameof(Bent))] public partial Layer Curve { get; }
            [Equation(nameof(Distances), 10)] public partial Layer Far { get; }
            """ + Tail,
            """
            [Layer]
            static Scalar Bent(Tensor x, Tensor a, Index n)
            {
                var scaled = a[n] * x[n];
                if (scaled > 0.1f && n < 7)
                    return Log(1 + scaled) + Bump(x[n]);
                return n == 7 ? MathF.Tanh(scaled) : Max(scaled, -0.2) + Pow(1.5f, x[n]) + VectorMath.Sigmoid(x[n]);
            }

            [Activation] static float Bump(float x, float width = 2) => MathF.Exp(-x * x / width);

            [Layer] static Scalar Distances(Tensor x, Tensor center, Index n) => Exp(-Sum(k, (x[k] - center[n, k]) * (x[k] - center[n, k])));
            """
        },
    };

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);

    [Fact]
    public void From_another_assembly()
    {
        var library = CompiledNetwork.Generate("""
            using System;
            using NetDsl;
            using static NetDsl.Equations;

            namespace Library;

            public static class Shapes
            {
                [Layer] public static Scalar Bilinear(Tensor x, [Weights(Initialization = Initialization.He)] Tensor W, Index n) =>
                    Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));

                [Layer] public static Scalar Soft(Tensor x, Index n)
                {
                    Tensor e = Each(k, Exp(x[k] - Max(j, x[j])));
                    return n > 2 ? e[n] / Sum(k, e[k]) : Max(x[n], -0.5) + n / Count(k);
                }
            }
            """).Compilation;
        var source = "using NetDsl;\nusing Library;\nnamespace Declared;\n" + NetworkPair.Declare("Foreign", """
            [Input(5)] public partial Layer Image { get; }
            [Dense(11)] public partial Layer Hidden { get; }
            [Equation(nameof(Shapes.Soft))] public partial Layer Shares { get; }
            [Equation(nameof(Library.Shapes.Bilinear), 3)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """, "");
        var assembly = CompiledNetwork.Compile(source, MetadataReference.CreateFromImage(CompiledNetwork.Image(library)));
        NetworkPair.Find(assembly, "Foreign", source).Check(seed: 3);
    }
}
