using NetDsl.Samples.Handwriting;
using Xunit;

namespace NetDsl.Samples.Tests.Handwriting;

public sealed class SketchTests
{
    [Fact]
    public void A_sketch_is_painted_alike_each_time_and_as_its_painter_paints_it()
    {
        var (sketched, painted) = (new float[Canvas.Pixels], new float[Canvas.Pixels]);
        var sketch = new DigitPainter(seed: 3).Draw(8);
        new DigitPainter(seed: 3).Paint(8, painted);

        sketch.Paint(sketched, StrokeEdit.With((0, 0), (100, 100)));
        Assert.NotEqual(painted, sketched);
        sketch.Paint(sketched);
        Assert.Equal(painted, sketched);
    }

    [Fact]
    public void What_is_added_takes_no_ink_away_and_what_is_left_out_adds_none()
    {
        var painter = new DigitPainter(seed: 4);
        var (before, after) = (new float[Canvas.Pixels], new float[Canvas.Pixels]);
        for (var digit = 0; digit < DigitForms.Digits; digit++)
        {
            var sketch = painter.Draw(digit);
            sketch.Paint(before);
            sketch.Paint(after, StrokeEdit.With((0, 50), (100, 50)));
            Assert.All(before.Zip(after), pixel => Assert.True(pixel.Second >= pixel.First));
            Assert.True(after.Sum() > before.Sum() + 3);

            sketch.Paint(after, StrokeEdit.Without(0, 0.5f, 1));
            Assert.All(before.Zip(after), pixel => Assert.True(pixel.Second <= pixel.First));
            Assert.True(after.Sum() < before.Sum() - 3);
        }
    }
}
