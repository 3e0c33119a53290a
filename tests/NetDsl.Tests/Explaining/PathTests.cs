using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>Paths from a number to a tensor, whatever was asked before, and by whom.</summary>
public sealed class PathTests
{
    private static readonly string[] Numbers = ["Next[0]", "State.u[6,1,2]", "State.r[6,3]", "State.c[5,1]", "State.h[7,0]", "Norm.mean[3]", "dL/dState.h[2,1]"];
    private static readonly string[] Tensors = ["Notes", "State.RecurrentBias", "State.Weights", "State.h", "State.r", "Norm.Scale", "Next.Bias"];

    /// <summary>The gates of a recurrence are made of its states, and these of the gates.</summary>
    [Fact]
    public void A_path_does_not_depend_on_what_was_asked_before()
    {
        var asked = ExplainedNetworks.Of("melody");
        foreach (var number in Numbers)
        {
            foreach (var tensor in Tensors)
                Assert.Equal(Names(ExplainedNetworks.Of("melody"), number, tensor), Names(asked, number, tensor));
        }

        Assert.NotEmpty(Names(asked, "State.u[6,1,2]", "State.RecurrentBias"));
        Assert.NotEmpty(Names(asked, "State.r[6,3]", "State.RecurrentBias"));
    }

    [Fact]
    public void Several_threads_find_the_paths_of_one_explanation()
    {
        var pairs = Numbers.SelectMany(number => Tensors.Select(tensor => (number, tensor))).ToList();
        var alone = ExplainedNetworks.Of("melody");
        var expected = pairs.Select(pair => Names(alone, pair.number, pair.tensor)).ToList();
        for (var round = 0; round < 10; round++)
        {
            var shared = ExplainedNetworks.Of("melody");
            var found = new IReadOnlyList<string>[pairs.Count];
            Parallel.For(0, pairs.Count, i => found[i] = Names(shared, pairs[i].number, pairs[i].tensor));
            Assert.Equal(expected, found);
        }
    }

    private static IReadOnlyList<string> Names(Explanation why, string number, string tensor) =>
        [.. why.Ask(number).PathTo(tensor).Select(on => on.Name.ToString())];
}
