using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LossIsNotNamedTests
{
    [Fact]
    public Task At_the_attribute() => Analysis.ReportsAsync(
        Descriptors.LossIsNotNamed,
        """
        public sealed class CauchyAttribute : MinimizeAttribute;

        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [[|Cauchy|]] public partial Loss Error { get; }
        }
        """,
        "[Cauchy] does not say which loss it minimises: mark its class 'CauchyAttribute' with [Minimizes(typeof(…), nameof(…))]");

    [Fact]
    public Task A_base_may_say_it() => Analysis.IsSilentAsync(
        """
        [Minimizes(typeof(Losses), nameof(Losses.Huber))]
        public class RobustAttribute : MinimizeAttribute;

        public sealed class SoftAttribute : RobustAttribute;

        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Soft] public partial Loss Error { get; }
        }
        """);

    [Fact]
    public Task A_parameter_may_say_it() => Analysis.IsSilentAsync(
        """
        public sealed class NamedAttribute(string loss) : MinimizeAttribute(loss);

        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Named(nameof(Losses.Huber))] public partial Loss Error { get; }
        }
        """);
}
