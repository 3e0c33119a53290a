using System.Text.RegularExpressions;

namespace NetDsl.Specifications;

/// <summary>Activations, losses and equations of one's own, which networks and blocks declare where they use them.</summary>
internal static partial class OwnFormulas
{
    private static readonly string[] Methods =
    [
        "[Activation(Initialization = Initialization.He)] static float Wave(float x) => x + MathF.Sin(x) * MathF.Sin(x);",
        "[Activation] static float Hill(float x) => 1 / (1 + x * x);",
        """
        [Activation]
        static float Bent(float x)
        {
            var square = x * x;
            return x < -0.5f ? MathF.Exp(x) - square : x > 0.75f ? MathF.Log(1 + square) : 1.5f - square;
        }
        """,
        """
        [Activation] static float Slope(float x, [Parameter(0.25f, PerChannel = true)] float slope) => x > 0 ? x : slope * x;
        """,
        """
        [Activation] static float Steep(float x, [Parameter(1.5f, PerChannel = true)] float height, [Parameter(0.5f)] float steepness) =>
            height * MathF.Tanh(steepness * x);
        """,
        """
        [Loss] static float Pinball(float prediction, float target) => MathF.Max(0.9f * (target - prediction), 0.1f * (prediction - target));
        """,
        """
        [Loss(Prediction = Tanh, Targets = TargetDomain.Probability)]
        static float Cauchy(float prediction, float target) => MathF.Log(1 + (prediction - target) * (prediction - target));
        """,
        "[Layer] static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));",
        """
        [Layer] static Scalar Energy(Tensor x, Tensor A, Tensor c) => Sum(i, Sum(j, x[i] * A[i, j] * x[j])) / 2 + Sum(i, c[i] * x[i]);
        """,
        """
        [Layer] static Scalar Squeezed(Tensor x, Tensor U, Tensor V, Tensor b, Index n, Index r) => Sum(r, U[n, r] * Sum(k, V[r, k] * x[k])) + b[n];
        """,
        """
        [Layer] static Scalar Distances(Tensor x, Tensor center, Index n) => Exp(-Mean(k, (x[k] - center[n, k]) * (x[k] - center[n, k])));
        """,
        "[Layer] static Scalar Spread(Tensor x) => Max(k, x[k]) - Min(k, x[k]) + Mean(k, Abs(x[k]));",
        """
        [Layer]
        static Scalar Curve(Tensor x, Tensor a, Index n)
        {
            var scaled = a[n] * x[n];
            if (scaled > 0.1f && n < 7)
                return Log(1 + scaled) + MathF.Exp(-x[n] * x[n]);
            return n == 7 ? MathF.Tanh(scaled) : Max(scaled, -0.2) + x[n] * n / Count(n) + VectorMath.Sigmoid(x[n]);
        }
        """,
        """
        [Layer] static Scalar Rows(Tensor x, Tensor W, Tensor b, Index t, Index n) => Sum(k, x[t, k] * W[k, n]) + b[n];
        """,
        """
        [Layer] static Scalar Strided(Tensor x, Tensor W, Tensor b, Index t, Index u, Index n) => Sum(u, k, x[2 * t + u, k] * W[u, k, n]) + b[n];
        """,
        "[Layer] static Scalar Greatest(Tensor x, Index t, Index u, Index c) => Max(u, x[2 * t + u, c]);",
        "[Layer] static Scalar Change(Tensor x, Index t, Index c) => x[t + 1, c] - x[t, c];",
        """
        [Layer]
        static Scalar Even(Tensor x, [Weights] Tensor gain, [Weights(Initialization = Initialization.Zeros)] Tensor bias, Index t, Index n)
        {
            var mean = Mean(k, x[t, k]);
            var variance = Mean(k, (x[t, k] - mean) * (x[t, k] - mean));
            return gain[n] * (x[t, n] - mean) / Sqrt(variance + 0.01) + bias[n];
        }
        """,
        """
        [Layer]
        static Scalar Shares(Tensor x, Index t, Index n)
        {
            Tensor e = Each(t, n, Exp(x[t, n] - Max(k, x[t, k])));
            return e[t, n] / Sum(n, e[t, n]);
        }
        """,
        """
        [Layer] static Scalar Scores(Tensor q, Tensor k, Index i, Index j) => Sum(c, q[i, c] * k[j, c]) / Sqrt(Count(c));
        """,
        """
        [Layer] static Scalar Turned(Tensor x, Tensor gain, Index i, Index j, Index c) => x[j, i, c] * gain[i, c];
        """,
    ];

    public static readonly IReadOnlyList<string> Activations = Marked("Activation");

    /// <summary>A loss that is an attribute of its own, <c>[Quantile]</c>.</summary>
    public const string Types = """
        public static class Robust
        {
            [Loss]
            public static float Quantile(float prediction, float target, float share = 0.5f) =>
                MathF.Max(share * (target - prediction), (share - 1) * (target - prediction));
        }

        [Minimizes(typeof(Robust), nameof(Robust.Quantile))]
        public sealed class QuantileAttribute : MinimizeAttribute
        {
            public double Share { get; set; } = 0.5;
        }
        """;

    /// <summary>The methods that layers name.</summary>
    public static string Of(string layers) =>
        string.Join("\n\n", Methods.Where(method => layers.Contains($"nameof({NameOf(method)})", StringComparison.Ordinal)));

    private static string[] Marked(string attribute) =>
        [.. Methods.Where(method => method.StartsWith($"[{attribute}", StringComparison.Ordinal)).Select(NameOf)];

    private static string NameOf(string method) => Name().Match(method).Groups[1].Value;

    [GeneratedRegex(@"static \w+ (\w+)\(")]
    private static partial Regex Name();
}
