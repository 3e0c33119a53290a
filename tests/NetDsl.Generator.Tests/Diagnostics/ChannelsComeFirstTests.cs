using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ChannelsComeFirstTests
{
    [Theory]
    [InlineData("3, 32, 32", "32, 32, 3")]
    [InlineData("1, 28, 28", "28, 28, 1")]
    public Task Read_by_a_convolution(string shape, string right) => Analysis.ReportsAsync(
        Descriptors.ChannelsComeFirst,
        $"[Network] public partial class N {{ [[|Input({shape})|]] public partial Layer X {{ get; }} [Conv2D(8, Padding = Padding.Same)] public partial Layer C {{ get; }} }}",
        $"'X' is read as an image of height {shape[0]}: shapes are height, width, channels; if {shape[0]} is the number of channels, write [Input({right})] instead of [Input({shape})], and order the pixels so");

    [Theory]
    [InlineData("32, 32, 3")]
    [InlineData("5, 32, 32")]
    [InlineData("3, 32, 3")]
    [InlineData("4, 4, 16")]
    public Task Other_shapes_are_images(string shape) => Analysis.IsSilentAsync(
        $"[Network] public partial class N {{ [Input({shape})] public partial Layer X {{ get; }} [Conv2D(8, Padding = Padding.Same)] public partial Layer C {{ get; }} }}");
}
