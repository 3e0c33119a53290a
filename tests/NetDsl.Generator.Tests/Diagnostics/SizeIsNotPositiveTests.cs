using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class SizeIsNotPositiveTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.SizeIsNotPositive.Id, "Features", "shape[1]", ["Features", "axis 2 of its shape", "0"]),
        """
        [Network]
        public partial class Classifier
        {
            [Input(28, [|0|])] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Features' has a size that is not positive, axis 2 of its shape is 0; expected a number from 1 on");
}
