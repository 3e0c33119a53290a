using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>The story of a decision through a recurrence: its last steps, and how to ask for those before.</summary>
public sealed class StoryTests
{
    private static readonly ExplanationFormat Brief = new() { Verification = new() { ElementsPerTensor = 1 } };

    [Fact]
    public void A_recurrence_is_told_for_its_last_steps()
    {
        var why = new Lines(1).Explain(Draw(28 * 28), 3);
        var story = why.ToString();
        Assert.Contains("State.h[28,", story, StringComparison.Ordinal);
        Assert.Contains("State.h[27,", story, StringComparison.Ordinal);
        Assert.DoesNotContain("\n    State.h[26,", story, StringComparison.Ordinal);
        Assert.Contains("\n26 steps of State before these came about in the same way: why.State.h[t, n], t from 26 to 1.\n", story, StringComparison.Ordinal);
        Assert.InRange(why.ToText(Brief).Split('\n').Length, 100, 400);
        Assert.True(why.State.h[26, 5].Step.Agrees);
    }

    [Fact]
    public void States_of_both_directions_say_where_they_began()
    {
        var why = new Tides(1).Explain(Draw(36));
        Assert.InRange(why.ToString().Split('\n').Length, 50, 250);
        string[] remarks = [.. why.ToText(Brief with { Breadth = 12 }).Split('\n').Where(line => line.Contains(" came about in the same way: ", StringComparison.Ordinal))];
        Assert.Equal(
            [
                "7 steps of State before these came about in the same way: why.State.h[t, n], t from 7 to 1.",
                "6 steps of State before these came about in the same way: why.State.c[t, n], t from 6 to 1.",
                "7 steps of State before these came about in the same way: why.State.hBackward[t, n], t from 2 to 8.",
                "6 steps of State before these came about in the same way: why.State.cBackward[t, n], t from 3 to 8.",
            ],
            remarks);
    }

    private static float[] Draw(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.4f)];
    }
}
