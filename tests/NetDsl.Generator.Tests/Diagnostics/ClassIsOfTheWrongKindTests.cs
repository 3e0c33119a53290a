using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ClassIsOfTheWrongKindTests
{
    [Fact]
    public Task A_generic_class() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        [Network]
        public partial class [|Classifier|]<T>
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "The network 'Classifier' is generic; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task An_abstract_class() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        [Network]
        public abstract partial class [|Classifier|]
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "The network 'Classifier' is abstract; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task A_record() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        [Network]
        public partial record [|Classifier|]
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "The network 'Classifier' is a record; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task A_struct() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        [Network]
        public partial struct [|Classifier|]
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "The network 'Classifier' is not a class; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task A_static_class() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        [Network]
        public static partial class [|Classifier|]
        {
            public const int Classes = 3;
        }
        """,
        "The network 'Classifier' is static; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task A_class_local_to_its_file() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        [Network]
        file partial class [|Classifier|]
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "The network 'Classifier' is local to its file; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task A_class_in_a_generic_type() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        public partial class Zoo<T>
        {
            [Network]
            public partial class [|Classifier|]
            {
                [Input(4)] public partial Layer Features { get; }
                [Dense(3)] public partial Layer Species { get; }
            }
        }
        """,
        "The network 'Classifier' is nested in the generic type 'Zoo'; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task A_class_with_a_primary_constructor() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        [Network]
        public partial class [|Classifier|](int classes)
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            public int Classes => classes;
        }
        """,
        "The network 'Classifier' has a primary constructor; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task An_interface() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        [Network]
        public partial interface [|IClassifier|]
        {
            [Input(4)] public partial Layer Features { get; }
        }
        """,
        "The network 'IClassifier' is not a class; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task A_class_in_a_type_local_to_its_file() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        """
        file partial class Zoo
        {
            [Network]
            public partial class [|Classifier|]
            {
                [Input(4)] public partial Layer Features { get; }
                [Dense(3)] public partial Layer Species { get; }
            }
        }
        """,
        "The network 'Classifier' is nested in 'Zoo', which is local to its file; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Theory]
    [InlineData("partial class [|Tricks|]<T>;", "is generic")]
    [InlineData("static partial class [|Tricks|];", "is static")]
    [InlineData("partial record [|Tricks|];", "is a record")]
    [InlineData("partial class [|Tricks|](int count) { public int Count => count; }", "has a primary constructor")]
    public Task A_factorial_design(string declaration, string kind) => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        $"{DesignSource.Plain}{DesignSource.Thin}[Factorial(typeof(Plain), typeof(Thin))] public {declaration}",
        $"The factorial design 'Tricks' {kind}; expected a partial class that is not static, abstract, generic, a record or local to its file, and has neither a primary constructor nor required members");

    [Fact]
    public Task A_network_that_is_a_factorial_design() => Analysis.ReportsAsync(
        Descriptors.ClassIsOfTheWrongKind,
        $"{DesignSource.Plain}{DesignSource.Thin}[Network(Like = typeof(Plain)), Factorial(typeof(Plain), typeof(Thin))] public partial class [|Tricks|];",
        "The network 'Tricks' is marked [Factorial] too…");
}
