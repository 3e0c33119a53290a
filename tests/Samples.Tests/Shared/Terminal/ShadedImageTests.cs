using NetDsl.Samples.Images;
using NetDsl.Samples.Terminal;
using Xunit;

namespace NetDsl.Samples.Tests.Terminal;

public sealed class ShadedImageTests
{
    [Fact]
    public void A_character_is_the_mean_of_two_rows() => Assert.Equal(
        ["█▒", " ▒"],
        ShadedImage.Lines(new(2, 3) { [0, 0] = 1, [1, 0] = 1, [0, 1] = 1, [2, 1] = 1 }));
}
