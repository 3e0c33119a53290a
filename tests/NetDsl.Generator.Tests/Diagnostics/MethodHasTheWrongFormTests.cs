using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class MethodHasTheWrongFormTests
{
    [Fact]
    public Task An_instance_method() => Analysis.ReportsAsync(
        Descriptors.MethodHasTheWrongForm,
        """
        public class Formulas
        {
            [Activation] public float [|Snake|](float x) => x;
        }
        """,
        "'Snake' is not static; expected of a method marked [Activation]: 'static float Snake(float x)'");

    [Fact]
    public Task A_method_of_whole_numbers() => Analysis.ReportsAsync(
        Descriptors.MethodHasTheWrongForm,
        """
        public class Formulas
        {
            [Activation] public static int [|Snake|](int x) => x;
        }
        """,
        "'Snake' returns int and takes 'x' of type int; expected of a method marked [Activation]: 'static float Snake(float x)'");

    [Fact]
    public Task A_generic_method() => Analysis.ReportsAsync(
        Descriptors.MethodHasTheWrongForm,
        """
        public class Formulas
        {
            [Activation] public static float [|Snake|]<T>(float x) => x;
        }
        """,
        "'Snake' is generic; expected of a method marked [Activation]: 'static float Snake(float x)'");

    [Fact]
    public Task A_parameter_by_reference() => Analysis.ReportsAsync(
        Descriptors.MethodHasTheWrongForm,
        """
        public class Formulas
        {
            [Activation] public static float [|Snake|](in float x) => x;
        }
        """,
        "'Snake' takes 'x' by reference; expected of a method marked [Activation]: 'static float Snake(float x)'");

    [Fact]
    public Task A_loss_without_a_target() => Analysis.ReportsAsync(
        Descriptors.MethodHasTheWrongForm,
        """
        public class Formulas
        {
            [Loss] public static float [|Distance|](float prediction) => prediction;
        }
        """,
        "'Distance' has one parameter; expected of a method marked [Loss]: 'static float Distance(float prediction, float target)'");

    [Fact]
    public Task An_option_without_a_default() => Analysis.ReportsAsync(
        Descriptors.MethodHasTheWrongForm,
        """
        public class Formulas
        {
            [Loss] public static float [|Pinball|](float prediction, float target, float quantile) => quantile;
        }
        """,
        "'Pinball' takes 'quantile', an option, without a default; expected of a method marked [Loss]: 'static float Pinball(float prediction, float target)'");

    [Fact]
    public Task A_method_of_a_generic_type() => Analysis.ReportsAsync(
        Descriptors.MethodHasTheWrongForm,
        """
        public static class Formulas<T>
        {
            [Activation] public static float [|Snake|](float x) => x;
        }
        """,
        "'Snake' is a method of a generic type; expected of a method marked [Activation]: 'static float Snake(float x)'");

    [Fact]
    public Task Numbers_of_both_precisions_are_good() => Analysis.IsSilentAsync(
        """
        public class Formulas
        {
            [Loss] public static double Distance(double prediction, double target, double scale = 1) => scale * (prediction - target);
        }
        """);
}
