using NetDsl.CodeFixes;
using Xunit;

namespace NetDsl.Generator.Tests.CodeFixes;

public sealed class PartialClassFixTests
{
    [Fact]
    public Task The_class() => FixTest.MendsAsync(
        new PartialClassFix(),
        """
        [Network]
        public sealed class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        """
        [Network]
        public sealed partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """);

    [Fact]
    public Task A_class_without_modifiers_keeps_its_comment() => FixTest.MendsAsync(
        new PartialClassFix(),
        """
        // The first one.
        [Network] // marked
        class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        """
        // The first one.
        [Network] // marked
        partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """);

    [Fact]
    public Task The_types_around_it() => FixTest.MendsAsync(
        new PartialClassFix(),
        """
        public record Zoo
        {
            internal static class Inner
            {
                [Network]
                public class Classifier
                {
                    [Input(4)] public partial Layer Features { get; }
                    [Dense(3)] public partial Layer Species { get; }
                }
            }
        }
        """,
        """
        public partial record Zoo
        {
            internal static partial class Inner
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

    [Fact]
    public Task All_at_once() => FixTest.MendsAllAsync(
        new PartialClassFix(),
        """
        [Network]
        public class A
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }

        [Network]
        public class B
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        """
        [Network]
        public partial class A
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }

        [Network]
        public partial class B
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """);
}
