namespace NetDsl.Generator.Tests;

/// <summary>A plain network with four tricks on it, and their factorial design.</summary>
internal static class FactorialSource
{
    public const string Usings = """
        using System;
        using NetDsl;
        using NetDsl.Lab;
        using static NetDsl.Activations;

        namespace Zoo;

        """;

    public const string Plain = """
        [Network]
        public partial class Plain
        {
            [Input(6)] public partial Layer Image { get; }
            [Dense(9, Activation = nameof(Bent))] public partial Layer First { get; }
            [Dense(8, Activation = Tanh)] private partial Layer Second { get; }
            [Dense(4)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }

            [Activation] static float Bent(float x) => x > -0.5f ? x : MathF.Tanh(x);
        }

        """;

    public const string Tricks = """
        [Network(Like = typeof(Plain)), Trick("dropout")]
        public partial class Thin
        {
            [Dropout(0.25, From = nameof(First))] public partial Layer Thinned { get; }
        }

        [Network(Like = typeof(Plain)), Trick("sine")]
        public partial class Wavy
        {
            [Dense(8, Activation = nameof(Bent))] public partial Layer Second { get; }

            [Activation] static float Bent(float x) => MathF.Sin(x);
        }

        [Network(Like = typeof(Plain)), Trick("two steps")]
        public partial class Deep
        {
            [Dense(9, Activation = Sigmoid, From = nameof(First))] public partial Layer Further { get; }
            [Add(nameof(First), nameof(Further))] public partial Layer Sum { get; }
        }

        [Network(Like = typeof(Plain)), Trick("smoothed")]
        public partial class Smooth
        {
            [SoftmaxCrossEntropy(LabelSmoothing = 0.1)] public partial Loss Error { get; }
        }

        """;

    public const string Design = """
        [Factorial(typeof(Plain), typeof(Thin), typeof(Wavy), typeof(Deep), typeof(Smooth))]
        public partial class Tricks;
        """;

    public const string Whole = Usings + Plain + Tricks + Design;
}
