using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ClassIsNotPartialTests
{
    [Fact]
    public Task At_the_name_of_the_class() => Analysis.ReportsAsync(
        Descriptors.ClassIsNotPartial,
        """
        [Network]
        public class [|Classifier|]
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Classifier' is not partial, so nothing can be added to the network 'Classifier': write 'partial' before 'class Classifier'");

    [Fact]
    public Task At_the_name_of_the_type_around_it() => Analysis.ReportsAsync(
        Descriptors.ClassIsNotPartial,
        """
        public class [|Outer|]
        {
            [Network]
            public partial class Classifier
            {
                [Input(4)] public partial Layer Features { get; }
                [Dense(3)] public partial Layer Species { get; }
            }
        }
        """,
        "'Outer' is not partial, so nothing can be added to the network 'Classifier': write 'partial' before 'class Outer'");

    [Fact]
    public Task Of_a_factorial_design() => Analysis.ReportsAsync(
        Descriptors.ClassIsNotPartial,
        $"{DesignSource.Plain}{DesignSource.Thin}[Factorial(typeof(Plain), typeof(Thin))] public class [|Tricks|];",
        "'Tricks' is not partial, so nothing can be added to the factorial design 'Tricks': write 'partial' before 'class Tricks'");

    [Fact]
    public Task A_partial_class_in_partial_types_is_good() => Analysis.IsSilentAsync(
        """
        public partial interface IOuter
        {
            public partial record struct Inner
            {
                [Network]
                public partial class Classifier
                {
                    [Input(4)] public partial Layer Features { get; }
                    [Dense(3)] public partial Layer Species { get; }
                }
            }
        }
        """);
}
