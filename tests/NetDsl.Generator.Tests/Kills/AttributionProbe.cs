namespace NetDsl.Generator.Tests.Kills;

/// <summary>A program that says what is wrong with attributions and metrics, of networks by hand of which the truth is known; nothing where all is right.</summary>
internal static class AttributionProbe
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using NetDsl;
        using static NetDsl.Activations;
        using static NetDsl.Equations;

        [Network]
        public sealed partial class Line
        {
            [Input(8)] public partial Layer X { get; }
            [Dense(1)] public partial Layer F { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }

        [Network]
        public sealed partial class Gates
        {
            [Input(2)] public partial Layer X { get; }
            [Dense(2, Activation = Relu)] public partial Layer H { get; }
            [Dense(1)] public partial Layer F { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }

        [Network]
        public sealed partial class Product
        {
            [Input(1)] public partial Layer A { get; }
            [Input(1)] public partial Layer B { get; }
            [Multiply(nameof(A), nameof(B))] public partial Layer F { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }

        [Network]
        public sealed partial class Deep
        {
            [Input(6, 6, 1)] public partial Layer Image { get; }
            [Conv2D(3, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }
            [MaxPool2D(2)] public partial Layer Strong { get; }
            [Dense(6, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(6, Activation = Tanh)] public partial Layer Soft { get; }
            [Dense(6, Activation = Relu, From = nameof(Hidden))] public partial Layer More { get; }
            [Add(nameof(Hidden), nameof(More))] public partial Layer Both { get; }
            [Dense(3)] public partial Layer Kind { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [Dense(1, From = nameof(Soft))] public partial Layer Curved { get; }
            [MeanSquaredError] public partial Loss Off { get; }
        }

        [Network]
        public sealed partial class Squares
        {
            [Input(4)] public partial Layer X { get; }
            [Equation(nameof(Energy))] public partial Layer F { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            [Layer] static Scalar Energy(Tensor x) => Sum(k, Max(x[k], 0.5f * x[k]) * x[k]);
        }

        public static class AttributionProbe
        {
            public static string Run(int mutant)
            {
                Mutation.Active = mutant;
                try
                {
                    return string.Join("\n", Planted().Concat(Accounts()).Concat(Metrics()));
                }
                catch (Exception exception)
                {
                    return exception.ToString();
                }
            }

            private static IEnumerable<string> Planted()
            {
                var product = At(new Product(1), 3, 2);
                var all = new List<string>();
                Near(all, "product", product, "F[0]", IntegratedGradients.From(Baseline.Zero), 3, 3);
                Near(all, "product from 1", product, "F[0]", IntegratedGradients.From(new double[] { 1, 1 }), 3, 2);
                Near(all, "product", product, "F[0]", DeepLift.From(new double[] { 1, 1 }), 3, 2);
                Near(all, "product", product, "F[0]", Shapley.From(new double[] { 1, 1 }), 3, 2);
                Near(all, "product", product, "F[0]", new Gradient(), 2, 3);
                var occlusion = product.Attribute("F[0]", Occlusion.By(new double[] { 1, 1 }) with { Interactions = true });
                Near(all, "occlusion", Flat(occlusion), 4, 3);
                Near(all, "interaction", occlusion.Interactions.Select(pair => pair.Value).ToArray(), 2);

                var xor = Set(Set(Set(new Gates(1), "H.Weights", 1, 1, 1, 1), "H.Bias", 0, -1), "F.Weights", 1, -2);
                Near(all, "xor", At(xor, 1, 1), "F[0]", Conductance.Of("H", Baseline.Zero), 2, -2);
                Near(all, "xor", At(xor, 1, 0), "F[0]", IntegratedGradients.From(Baseline.Zero), 1, 0);
                Near(all, "xor", At(xor, 1, 1), "F[0]", Shapley.From(Baseline.Zero), 0, 0);

                var hinge = Set(Set(Set(Set(new Gates(1), "H.Weights", -1, 0, 0, 0), "H.Bias", 1, 0), "F.Weights", -1, 0), "F.Bias", 1);
                Near(all, "hinge", At(hinge, 2, 0), "F[0]", IntegratedGradients.From(Baseline.Zero), 1, 0);
                Near(all, "hinge", At(hinge, 2, 0), "F[0]", DeepLift.From(Baseline.Zero), 1, 0);

                var sum = Set(new Line(1), "F.Weights", 1, 1, 0, 0, 0, 0, 0, 0);
                var opposite = At(sum, 3, -1, 0, 0, 0, 0, 0, 0);
                Near(all, "αβ", opposite, "F[0]", LayerwiseRelevance.AlphaBeta(), 4, -2, 0, 0, 0, 0, 0, 0);
                Near(all, "γ", opposite, "F[0]", LayerwiseRelevance.Gamma(), 2 * 3.75 / 2.75, -2 / 2.75, 0, 0, 0, 0, 0, 0);
                Near(all, "ε", opposite, "F[0]", LayerwiseRelevance.Epsilon(2), 1.5, -0.5, 0, 0, 0, 0, 0, 0);
                var difference = Set(new Line(1), "F.Weights", 1, -1, 0, 0, 0, 0, 0, 0);
                Near(all, "box", At(difference, 0.5f, 0.25f, 0, 0, 0, 0, 0, 0), "F[0]", LayerwiseRelevance.Epsilon(0) with { Box = (0, 1) }, 0.25 * 0.5 / 1.25, 0.25 * 0.75 / 1.25, 0, 0, 0, 0, 0, 0);

                Near(all, "line", At(Set(new Line(1), "F.Weights", 1, 2, 3, 4, 5, 6, 7, 8), 1, 1, 1, 1, 1, 1, 1, 1), "F[0]", Shapley.From(Baseline.Zero), 1, 2, 3, 4, 5, 6, 7, 8);
                var squares = At(new Squares(1), 1, -2, 0.5f, -3);
                Near(all, "squares", squares, "F[0]", new Gradient(), 2, -2, 1, -3);
                foreach (AttributionMethod method in new AttributionMethod[] { new Gradient(), DeepLift.From(new double[] { -1, 1, 0, -2 }), IntegratedGradients.From(Baseline.Zero) })
                {
                    var found = squares.Attribute("F[0]", method);
                    if (!(Math.Abs(found.Residual) < 1e-12))
                        all.Add($"squares {found}");
                }

                var same = opposite.Attribute("F[0]", Occlusion.By(new double[] { 3, -1, 0, 0, 0, 0, 0, 0 }));
                if (!(same.Bound > 0))
                    all.Add("values that are rounded have no bound");

                // Of relu(x₁ + x₂ − 1) a symmetric draw of orders has an error, and tends to 1/2 each.
                var and = Set(Set(Set(new Gates(1), "H.Weights", 1, 0, 1, 0), "H.Bias", -1, 0), "F.Weights", 1, 0);
                var drawn = At(and, 1, 1).Attribute("F[0]", Shapley.From(Baseline.Zero) with { MostExact = 0, Orders = 400 });
                var error = drawn.Values[0].StandardErrors![0];
                if (Math.Abs(drawn.Values[0].Values[0] - 0.5) > 4 * error || Math.Abs(error - 0.5 / Math.Sqrt(400)) > 0.002)
                    all.Add($"drawn Shapley values {drawn}");
                var smooth = At(and, 1, 0).Attribute("F[0]", SmoothGrad.Of(0.5) with { Samples = 200 });
                if (Math.Abs(smooth.Values[0].Values[0] - 0.5) > 0.15)
                    all.Add($"SmoothGrad at a kink {smooth}");
                var least = At(difference, 0, 0, 0, 0, 0, 0, 0, 0).Counterfactual("F[0]", 3);
                if (!least.Holds || least.Steps != 1 || Math.Abs(least.Distance - 3 / Math.Sqrt(2)) > 1e-9)
                    all.Add($"counterfactual {least}");
                return all;
            }

            private static IEnumerable<string> Accounts()
            {
                var random = new Random(3);
                var net = new Deep(1);
                foreach (ref var weight in net.Parameters)
                    weight = (float)(0.8 * random.NextDouble() - 0.4);
                float[] Draw() => Enumerable.Range(0, 36).Select(_ => random.NextSingle()).ToArray();
                AttributionMethod[] methods =
                [
                    new Gradient(), new GradientTimesInput(), IntegratedGradients.From(Draw()), Conductance.Of("More", Draw()), Conductance.Of("Both", Draw()),
                    DeepLift.From(Draw()), LayerwiseRelevance.Epsilon(0.01), LayerwiseRelevance.Gamma(), LayerwiseRelevance.AlphaBeta(),
                ];
                for (var i = 0; i < 3; i++)
                {
                    var why = At(net, Draw());
                    foreach (var method in methods)
                    {
                        var found = why.Attribute("Kind[1]", method);
                        if (!found.Holds || !(found.Bound > 0) || found.Bound > 1e-8)
                            yield return $"{found}";
                    }

                    AttributionMethod[] curved = [new Gradient(), IntegratedGradients.From(Draw()) with { MostGradients = 512 }, DeepLift.From(Draw()), LayerwiseRelevance.Epsilon(0.01)];
                    foreach (var method in curved)
                    {
                        var found = why.Attribute("Curved[0]", method);
                        if (!(Math.Abs(found.Residual) < (method is IntegratedGradients ? 1e-3 : 1e-9)))
                            yield return $"{found}";
                    }

                    // Of softmax ∂pᵢ/∂zⱼ = pᵢ·(δᵢⱼ − pⱼ).
                    var slopes = why.Gradient("Error.p[1]", "Kind").Values;
                    for (var j = 0; j < 3; j++)
                    {
                        var (p, q) = (why.Read(new("Error.p", 1)), why.Read(new("Error.p", j)));
                        if (Math.Abs(slopes[j] - p * ((j == 1 ? 1 : 0) - q)) > 1e-6)
                            yield return $"the slope of softmax by logit {j}";
                    }

                    var gradient = why.Gradient("Error", "Image");
                    for (var place = 0; place < 36; place++)
                    {
                        if (Math.Abs(why.Read(gradient.Tensor.Element(place).Derivative) - gradient.Values[place] - Off(why, place)) > 1e-4)
                            yield return $"the gradient of pixel {place}";
                    }
                }
            }

            // The loss of the other target is a part of what training minimises.
            private static double Off(Explanation why, int place) => why.Gradient("Off", "Image").Values[place];

            private static IEnumerable<string> Metrics()
            {
                double[] weights = [4, -3, 2, -1, 0.5, 0.25, 1.5, -2];
                float[] sample = [1, 2, -1, 0.5f, 3, -2, 1, 0.25f];
                double[] baseline = [0.5, 0, 0, 1, 0, 0, -1, 0];
                var why = At(Set(new Line(1), "F.Weights", weights), sample);
                double[] truth = weights.Select((weight, i) => weight * (sample[i] - baseline[i])).ToArray();
                var options = new FaithfulnessOptions { Baseline = baseline };
                var judged = why.Attribute("F[0]", IntegratedGradients.From(baseline)).Judge(options);
                if (!judged.Holds)
                    yield return $"the truth is not shown: {judged}";
                var slope = why.Attribute("F[0]", new Gradient()).Judge(options);
                if (!slope.Holds || Math.Abs(Score(slope, "infidelity").Score) > 1e-12)
                    yield return "the gradient of a line is not shown";
                if (Math.Abs(Score(judged, "infidelity").Score) > 1e-12)
                    yield return "infidelity of the truth is not 0";
                if (Math.Abs(Score(judged, "infidelity").Controls[2].Score + 0.8) > 1e-9)
                    yield return "infidelity of what is negated is not −0.8";
                if (Math.Abs(Score(judged, "sensitivity-n").Score - 1) > 1e-9 || Math.Abs(Score(judged, "sensitivity-n").Controls[2].Score + 1) > 1e-9)
                    yield return "sensitivity-n of the truth is not 1, or of what is negated not −1";
                if (Score(judged, "sensitivity-n").Controls.Any(control => control.Score > 0.9) || judged.Scores.Any(score => score.Controls.Any(control => Math.Abs(control.Advantage) < 1e-12)))
                    yield return "a control is as good as the truth";
                if (Score(judged, "deletion").Controls[0].HalfWidth == 0)
                    yield return "an interval of no width";

                // The curve of a line falls by each value in turn.
                var expected = Area(truth.OrderBy(value => value)) - Area(truth.OrderByDescending(value => value));
                if (Math.Abs(Score(judged, "deletion").Score - expected) > 1e-9 || Math.Abs(Score(judged, "insertion").Score - expected) > 1e-9)
                    yield return $"areas {Score(judged, "deletion").Score} and {Score(judged, "insertion").Score}, not {expected}";
                var moved = Score(judged, "max-sensitivity");
                if (moved.Score > -1e-4 || moved.Score < -0.2 || moved.Controls[0].Score > -0.8)
                    yield return $"max-sensitivity {moved.Score}, of random values {moved.Controls[0].Score}";

                // A saturated network, of which the gradient says nothing.
                var hinge = Set(Set(Set(Set(new Gates(1), "H.Weights", -1, 0, 0, -1), "H.Bias", 1, 1), "F.Weights", -1, -0.5), "F.Bias", 1.5);
                if (At(hinge, 2, 2).Attribute("F[0]", new GradientTimesInput()).Judge().Holds)
                    yield return "what says nothing is shown";
            }

            private static FaithfulnessScore Score(Faithfulness judged, string metric) => judged.Scores.Single(score => score.Metric == metric);

            // The mean of what is gone, by trapezoids.
            private static double Area(IEnumerable<double> values)
            {
                var (gone, area, count) = (0.0, 0.0, 0);
                foreach (var value in values)
                {
                    area -= gone + value / 2;
                    gone += value;
                    count++;
                }

                return area / count;
            }

            private static double[] Flat(Attribution attribution) => attribution.Values.SelectMany(tensor => tensor.Values).ToArray();

            private static void Near(List<string> faults, string what, Explanation why, string number, AttributionMethod method, params double[] expected) =>
                Near(faults, $"{what} {method}", Flat(why.Attribute(number, method)), expected);

            private static void Near(List<string> faults, string what, double[] found, params double[] expected)
            {
                if (found.Length != expected.Length || found.Zip(expected).Any(pair => !(Math.Abs(pair.First - pair.Second) < 1e-9)))
                    faults.Add($"{what}: [{string.Join(", ", found)}], not [{string.Join(", ", expected)}]");
            }

            private static Explanation At<TNetwork>(TNetwork network, params float[] sample)
                where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
            {
                var target = new float[TNetwork.Description.TargetWidth];
                target[0] = 1;
                return network.Explain(sample, target);
            }

            private static TNetwork Set<TNetwork>(TNetwork network, string name, params double[] values)
                where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
            {
                var parameter = TNetwork.Description.Parameters.Single(one => one.Name == name);
                for (var place = 0; place < values.Length; place++)
                {
                    var (rest, at) = (place, parameter.Offset);
                    for (var axis = parameter.Shape.Count - 1; axis >= 0; axis--)
                    {
                        (rest, var index) = Math.DivRem(rest, parameter.Shape[axis]);
                        at += index * parameter.Strides[axis];
                    }

                    network.Parameters[at] = (float)values[place];
                }

                return network;
            }
        }
        """;
}
