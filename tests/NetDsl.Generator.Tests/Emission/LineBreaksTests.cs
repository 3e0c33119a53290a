using NetDsl.Generator.Emission;
using Xunit;

namespace NetDsl.Generator.Tests.Emission;

public sealed class LineBreaksTests
{
    /// <summary>Broken within, its end would be code.</summary>
    [Fact]
    public void A_comment_behind_a_statement_that_has_no_room_stands_above_it()
    {
        var name = new string('x', 110);
        Assert.Equal(
            ["// 5×5×6×16, axes in the order 1, 4, 2, 3", $"ref float {name} = ref Value(0);"],
            LineBreaks.Of($"ref float {name} = ref Value(0); // 5×5×6×16, axes in the order 1, 4, 2, 3", 8));
    }

    [Fact]
    public void A_comment_that_has_room_stays() =>
        Assert.Equal(["ref float x = ref Value(0); // 3×3, transposed"], LineBreaks.Of("ref float x = ref Value(0); // 3×3, transposed", 8));

    [Fact]
    public void Signs_in_a_text_are_no_comment()
    {
        var name = new string('x', 120);
        Assert.Equal(
            ["Explained(\"a // b\",", $"    {name}, 1);"],
            LineBreaks.Of($"Explained(\"a // b\", {name}, 1);", 8));
    }
}
