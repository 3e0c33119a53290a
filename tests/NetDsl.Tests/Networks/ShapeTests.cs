using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>A shape is a list of sizes: indices from the end, ranges and patterns count axes, not elements.</summary>
public sealed class ShapeTests
{
    private static readonly Shape Image = [28, 14, 3];

    [Fact]
    public void Indices_from_the_end_count_axes()
    {
        Assert.Equal(3, Image[^1]);
        Assert.Equal(28, Image[^3]);
        Assert.Throws<IndexOutOfRangeException>(() => Image[^4]);
        Assert.Throws<IndexOutOfRangeException>(() => Image[3]);
    }

    [Fact]
    public void Ranges_are_shapes()
    {
        Assert.Equal([28, 14], Image[..^1]);
        Assert.Equal("14×3", Image[1..].ToString());
        Assert.Equal(Image, Image[..]);
        Assert.Empty(Image[3..]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Image[..4]);
    }

    [Fact]
    public void Patterns_are_of_axes()
    {
        Assert.True(Image is [28, var width, 3] && width == 14);
        Assert.True(Image is [var height, ..] && height == 28);
        Assert.True(Image is [.. var positions, _] && positions.Count == 2);
        Assert.False(Image is [_, _]);
        Assert.True(Shape.Create([]) is []);
    }

    [Fact]
    public void Elements_are_the_product()
    {
        Assert.Equal(28 * 14 * 3, Image.FlattenedLength);
        Assert.Equal(3, Image.Count);
        Assert.Equal(1, Shape.Create([]).FlattenedLength);
    }

    [Fact]
    public void Of_a_view_of_a_layer()
    {
        var shape = StepShape();
        Assert.Equal((4, 5), (shape[0], shape[^1]));

        static Shape StepShape() => Speaker.Description.Layers.Single(layer => layer.Name == "Sound").Shape;
    }
}
