using NetDsl.Samples.Digits.Terminal;
using Xunit;

namespace NetDsl.Samples.Tests.Digits.Terminal;

public sealed class TestViewTests
{
    [Fact]
    public void The_last_lines_hold_accuracy_and_bytes() => Assert.Equal(
        $"test accuracy  98.07 %{Environment.NewLine}bytes allocated while training  0", TestView.LastLines(0.98074, 0));

    [Fact]
    public void The_summary_names_the_digits_that_are_mistaken_most_often()
    {
        var confusion = new ConfusionMatrix(10);
        foreach (var (actual, predicted) in new[] { (1, 1), (4, 9), (4, 9), (7, 1), (3, 5), (5, 3), (8, 8) })
            confusion.Add(actual, predicted);

        Assert.Equal(
            "2 of 7 test images recognised; most often mistaken: 4 for 9 (2×), 3 for 5 (1×), 5 for 3 (1×).",
            TestView.Summary(confusion));
    }

    [Fact]
    public void The_summary_of_a_test_without_mistakes_says_so_by_saying_nothing()
    {
        var confusion = new ConfusionMatrix(10);
        confusion.Add(2, 2);

        Assert.Equal("1 of 1 test images recognised.", TestView.Summary(confusion));
    }
}
