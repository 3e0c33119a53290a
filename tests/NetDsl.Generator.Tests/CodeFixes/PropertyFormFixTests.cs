using NetDsl.CodeFixes;
using Xunit;

namespace NetDsl.Generator.Tests.CodeFixes;

public sealed class PropertyFormFixTests
{
    [Fact]
    public Task One_after_another() => FixTest.MendsAsync(
        new PropertyFormFix(),
        """
        [Network]
        public partial class Classifier
        {
            /// <summary>The measurements.</summary>
            [Input(4)] public Layer Features { get; set; }

            // Hidden from view.
            [Dense(3, Activation = Relu)]
            static internal Layer Hidden => new(); // not for long
            [Dense(3)] Layer Species { get; init; } = new();
            [MeanSquaredError] protected internal partial Loss Error { get; set; }
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            /// <summary>The measurements.</summary>
            [Input(4)] public partial Layer Features { get; }

            // Hidden from view.
            [Dense(3, Activation = Relu)]
            internal partial Layer Hidden { get; } // not for long
            [Dense(3)] public partial Layer Species { get; }
            [MeanSquaredError] protected internal partial Loss Error { get; }
        }
        """);

    [Fact]
    public Task All_at_once() => FixTest.MendsAllAsync(
        new PropertyFormFix(),
        """
        [Network]
        public partial class Classifier
        {
            /// <summary>The measurements.</summary>
            [Input(4)] public Layer Features { get; set; }

            // Hidden from view.
            [Dense(3, Activation = Relu)]
            static internal Layer Hidden => new(); // not for long
            [Dense(3)] Layer Species { get; init; } = new();
            [MeanSquaredError] protected internal partial Loss Error { get; set; }
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            /// <summary>The measurements.</summary>
            [Input(4)] public partial Layer Features { get; }

            // Hidden from view.
            [Dense(3, Activation = Relu)]
            internal partial Layer Hidden { get; } // not for long
            [Dense(3)] public partial Layer Species { get; }
            [MeanSquaredError] protected internal partial Loss Error { get; }
        }
        """);

    [Fact]
    public Task An_implementation_by_hand_is_left_alone() => FixTest.OffersNothingAsync(
        new PropertyFormFix(),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            public partial Layer Species => new();
        }
        """);
}
