using NetDsl.CodeFixes;
using Xunit;

namespace NetDsl.Generator.Tests.CodeFixes;

public sealed class SpellingFixTests
{
    [Fact]
    public Task A_layer() => FixTest.MendsAsync(
        new SpellingFix(),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(8, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(3, From = "Hiden")] public partial Layer Species { get; }
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(8, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(3, From = nameof(Hidden))] public partial Layer Species { get; }
        }
        """);

    [Fact]
    public Task A_source_of_a_join() => FixTest.MendsAsync(
        new SpellingFix(),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(8, Activation = Relu)] public partial Layer Hidden { get; }
            [Concat("Features", /* the other */ "Hiden")] public partial Layer Both { get; }
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(8, Activation = Relu)] public partial Layer Hidden { get; }
            [Concat("Features", /* the other */ nameof(Hidden))] public partial Layer Both { get; }
        }
        """);

    [Fact]
    public Task An_activation_that_comes_with_NetDsl() => FixTest.MendsAsync(
        new SpellingFix(),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = "Sigmoyd")] public partial Layer Species { get; }
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = Sigmoid)] public partial Layer Species { get; }
        }
        """);

    [Fact]
    public Task An_activation_and_a_loss_of_ones_own() => FixTest.MendsAsync(
        new SpellingFix(),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = "snaek")] public partial Layer Species { get; }
            [Minimize("Pinbal")] public partial Loss Error { get; }
            [Activation] private static float Snake(float x) => x;
            [Loss] private static float Pinball(float prediction, float target) => prediction - target;
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = nameof(Snake))] public partial Layer Species { get; }
            [Minimize(nameof(Pinball))] public partial Loss Error { get; }
            [Activation] private static float Snake(float x) => x;
            [Loss] private static float Pinball(float prediction, float target) => prediction - target;
        }
        """);

    [Fact]
    public Task A_loss_that_comes_with_NetDsl() => FixTest.MendsAsync(
        new SpellingFix(),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Minimize("Hubert")] public partial Loss Error { get; }
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Minimize(nameof(Losses.Huber))] public partial Loss Error { get; }
        }
        """);
}
