using NetDsl.Samples.Digits.Terminal;
using NetDsl.Samples.Handwriting;
using Xunit;

namespace NetDsl.Samples.Tests.Digits.Terminal;

public sealed class DigitPictureTests
{
    [Fact]
    public void Only_rows_and_columns_with_ink_are_shown_two_characters_a_pixel()
    {
        var pixels = new double[Canvas.Pixels];
        (pixels[3 * Canvas.Size + 5], pixels[3 * Canvas.Size + 7], pixels[4 * Canvas.Size + 6]) = (1, 0.5, 0.25);

        Assert.Equal(["██  ▒▒", "  ░░  "], DigitPicture.Of(pixels));
    }

    [Fact]
    public void Empty_paper_is_no_lines() => Assert.Empty(DigitPicture.Of(new double[Canvas.Pixels]));
}
