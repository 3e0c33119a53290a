using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class MaskDoesNotFitTests
{
    [Fact]
    public Task Of_another_length() => Analysis.ReportsAsync(
        Descriptors.MaskDoesNotFit,
        """
        [Network]
        public partial class Reader
        {
            [Input(30)] public partial Layer Present { get; }
            [Input(28, 16)] public partial Layer Frames { get; }
            [Gru(8, Mask = [|nameof(Present)|])] public partial Layer States { get; }
        }
        """,
        "'States' has a mask that does not fit, Present is 30; expected one axis of 28, one number for each step of 'Frames'");

    [Fact]
    public Task Of_several_numbers_for_each_step() => Analysis.ReportsAsync(
        Descriptors.MaskDoesNotFit,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 1)] public partial Layer Present { get; }
            [Input(28, 16)] public partial Layer Frames { get; }
            [Attention(2, Mask = [|nameof(Present)|])] public partial Layer Heads { get; }
        }
        """,
        "'Heads' has a mask that does not fit, Present is 28×1; expected one axis of 28, one number for each step of 'Frames'");

    [Fact]
    public Task Of_the_steps_that_ask_where_a_memory_is_masked() => Analysis.ReportsAsync(
        Descriptors.MaskDoesNotFit,
        """
        [Network]
        public partial class Reader
        {
            [Input(12)] public partial Layer Present { get; }
            [Input(40, 16)] public partial Layer Text { get; }
            [Input(12, 16)] public partial Layer Words { get; }
            [Attention(2, Memory = nameof(Text), Mask = [|nameof(Present)|])] public partial Layer Heads { get; }
        }
        """,
        "'Heads' has a mask that does not fit, Present is 12; expected one axis of 40, one number for each step of 'Text'");
}
