namespace NetDsl.Generator.Tests.Parsing;

/// <summary>A network that uses every word of the language.</summary>
internal static class NetworkSource
{
    public const string Whole = """
        namespace Zoo.Models;

        public partial class Outer
        {
            /// <summary>A network.</summary>
            [Network(Precision = Precision.Double)]
            internal partial class Classifier
            {
                private const int Units = 8;

                [Input(4, 2)] public partial Layer<double> Features { get; }

                /// <summary>Where it bends.</summary>
                [Dense(2 * Units, Activation = nameof(Snake), Bias = false, Initialization = Initialization.He)]
                internal partial Layer<double> Hidden { get; }

                [Dense(units: 16, From = nameof(Features), Activation = Sigmoid)] public partial Layer<double> Side { get; }
                [Add(nameof(Hidden), nameof(Side))] public partial Layer<double> Sum { get; }
                [Concat(nameof(Sum), nameof(Side))] public partial Layer<double> Both { get; }
                [Multiply(nameof(Sum), nameof(Side))] public partial Layer<double> Product { get; }
                [Dropout(0.1, From = nameof(Both))] public partial Layer<double> Thinned { get; }
                [Dense(3)] public partial Layer<double> Species { get; }
                [SoftmaxCrossEntropy(Weight = 0.5)] public partial Loss<double> Error { get; }
                [Dense(1, From = nameof(Product))] public partial Layer<double> Age { get; }
                [Huber(Delta = 1.5)] public partial Loss<double> Deviation { get; }
                [Dense(1, From = nameof(Product))] public partial Layer<double> Alive { get; }
                [BinaryCrossEntropy] public partial Loss<double> Doubt { get; }

                [Activation] private static float Snake(float x) => x + MathF.Sin(x) * MathF.Sin(x);
            }
        }
        """;

    /// <summary>A shorter one, for tests that visit every character of it.</summary>
    public const string Short = """
        [Network(Precision = Precision.Double)]
        public partial class Classifier
        {
            [Input(4, 2)] public partial Layer<double> Features { get; }
            [Dense(units: 3, Activation = nameof(Snake))] public partial Layer<double> Hidden { get; }
            [Add(nameof(Hidden), "Features")] public partial Layer<double> Sum { get; }
            [Huber(Delta = 1.5, From = nameof(Sum))] public partial Loss<double> Error { get; }
            [Activation] static float Snake(float x) => x + MathF.Sin(x);
        }
        """;
}
