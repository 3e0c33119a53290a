using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class UnknownFormulaTests
{
    [Fact]
    public Task A_misspelt_activation() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = [|"Sigmoyd"|])] public partial Layer Species { get; }
        }
        """,
        "'Species' names the activation 'Sigmoyd', but no method of that name that can be seen from here is marked [Activation]; did you mean 'Sigmoid'?");

    [Fact]
    public Task A_misspelt_activation_of_a_layer_of_its_own() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Activate([|"Sigmoyd"|])] public partial Layer Chances { get; }
        }
        """,
        "'Chances' names the activation 'Sigmoyd', but no method of that name that can be seen from here is marked [Activation]; did you mean 'Sigmoid'?");

    [Fact]
    public Task A_method_that_is_not_marked() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = [|nameof(Wavelet)|])] public partial Layer Species { get; }
            private static float Wavelet(float x) => x;
        }
        """,
        "'Species' names the activation 'Wavelet', but no method of that name that can be seen from here is marked [Activation]");

    [Fact]
    public Task A_method_that_is_not_marked_hides_none_of_that_name() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = [|nameof(Other.Sigmoid)|])] public partial Layer Species { get; }
        }

        public static class Other
        {
            public static float Sigmoid(float x) => x;
        }
        """,
        "'Species' names the activation 'Sigmoid', but no method of that name that can be seen from here is marked [Activation]; did you mean 'Sigmoid'?");

    [Fact]
    public Task A_misspelt_activation_of_ones_own() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = [|"snaek"|])] public partial Layer Species { get; }
            [Activation] private static float Snake(float x) => x;
        }
        """,
        "'Species' names the activation 'snaek', but no method of that name that can be seen from here is marked [Activation]; did you mean 'Snake'?");

    [Fact]
    public Task A_misspelt_loss() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Minimize([|"Hubert"|])] public partial Loss Error { get; }
        }
        """,
        "'Error' names the loss 'Hubert', but no method of that name that can be seen from here is marked [Loss]; did you mean 'Huber'?");

    [Fact]
    public Task An_activation_is_not_a_loss() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Minimize([|Sigmoid|])] public partial Loss Error { get; }
        }
        """,
        "'Error' names the loss 'Sigmoid', but no method of that name that can be seen from here is marked [Loss]");

    [Fact]
    public Task No_loss_at_all() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Minimize([|null!|])] public partial Loss Error { get; }
        }
        """,
        "'Error' names the loss 'null', but no method of that name that can be seen from here is marked [Loss]");

    [Fact]
    public Task The_prediction_of_a_loss() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        public static class Formulas
        {
            [Loss(Prediction = [|"Sigmiod"|])]
            public static float Error(float prediction, float target) => prediction - target;
        }
        """,
        "'Error' names the activation 'Sigmiod', but no method of that name that can be seen from here is marked [Activation]; did you mean 'Sigmoid'?");

    [Fact]
    public Task A_loss_that_an_attribute_class_names() => Analysis.ReportsAsync(
        Descriptors.UnknownFormula,
        """
        [Minimizes(typeof(Losses), "Cauchy")]
        public sealed class CauchyAttribute : MinimizeAttribute;

        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [[|Cauchy|]] public partial Loss Error { get; }
        }
        """,
        "'Error' names the loss 'Cauchy', but no method of that name that can be seen from here is marked [Loss]");

    [Fact]
    public Task Names_are_found_in_the_class_around_it_and_elsewhere() => Analysis.IsSilentAsync(
        """
        public static class Elsewhere
        {
            [Activation] public static float Bent(float x) => x;
        }

        public partial class Outer
        {
            [Activation] private static float Snake(float x) => x;

            [Network]
            public partial class Classifier
            {
                [Input(4)] public partial Layer Features { get; }
                [Dense(3, Activation = nameof(Snake))] public partial Layer A { get; }
                [Dense(3, Activation = "Snake")] public partial Layer B { get; }
                [Dense(3, Activation = nameof(Elsewhere.Bent))] public partial Layer C { get; }
                [Dense(3, Activation = Sigmoid)] public partial Layer D { get; }
                [Dense(3, Activation = nameof(ActivationFunctions.Sigmoid))] public partial Layer E { get; }
                [Dense(3, Activation = null)] public partial Layer F { get; }
            }
        }
        """);
}
