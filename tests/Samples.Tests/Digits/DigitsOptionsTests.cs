using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Digits.CommandLine;
using Xunit;

namespace NetDsl.Samples.Tests.Digits;

public sealed class DigitsOptionsTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(null, true)]
    public void The_image_to_explain_is_one_of_those_that_are_there(int? image, bool isThere)
    {
        var two = new Dataset<float>(1, 1, new float[2], new float[2]);

        var error = Record.Exception(() => new DigitsOptions { Explain = image }.RequireImageOf(two));

        Assert.Equal(isThere ? null : typeof(UsageException), error?.GetType());
    }
}
