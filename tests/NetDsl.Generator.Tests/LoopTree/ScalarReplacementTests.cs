using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;
using Xunit;
using static NetDsl.Generator.Tests.LoopTree.Trees;

namespace NetDsl.Generator.Tests.LoopTree;

public sealed class ScalarReplacementTests
{
    private static readonly Axis Place = new("j", 8), Channel = new("c", 32);

    private static readonly Tensor X = Values("x", 512), Y = Values("y", 512);

    /// <summary>The second element gets its terms in the order of the statements, and goes to memory after the last one.</summary>
    [Fact]
    public void What_several_statements_add_to_is_loaded_and_stored_once() => Assert.Equal(
        """
        ‹y[32j + 1c + 0]› = y[32j + 1c + 0]
        ‹x[32j + 1c + 0]› = x[32j + 1c + 0] + ‹y[32j + 1c + 0]›
        x[32j + 1c + 0] := ‹x[32j + 1c + 0]› (None)
        ‹x[32j + 1c + 32]› = x[32j + 1c + 32] + ‹y[32j + 1c + 0]›
        ‹y[32j + 1c + 32]› = y[32j + 1c + 32]
        ‹x[32j + 1c + 32]› += ‹y[32j + 1c + 32]›
        x[32j + 1c + 32] := ‹x[32j + 1c + 32]› (None)
        """.ReplaceLineEndings("\n"),
        TreeText.Of(ScalarReplacement.In([.. Add(0, 0), .. Add(32, 0), .. Add(32, 32)])));

    /// <summary>What one vector adds to, the other one must find in memory.</summary>
    [Fact]
    public void Vectors_that_share_elements_stay_in_memory()
    {
        EquatableArray<Node> body = [.. Add(0, 0), .. Add(8, 32), .. Add(0, 64)];
        Assert.Equal(body, ScalarReplacement.In(body));
    }

    /// <summary>x[32·j + c + target] += y[32·j + c + term].</summary>
    private static IEnumerable<Node> Add(int target, int term)
    {
        var (x, y) = (At(X, target, (Place, 32), (Channel, 1)), At(Y, term, (Place, 32), (Channel, 1)));
        yield return new Let(new ElementLocal(y), new Load(y, Channel), Width.Vector);
        yield return new Let(new ElementLocal(x), new Load(x, Channel) + new ElementLocal(y), Width.Vector);
        yield return new StoreVector(x, Channel, new ElementLocal(x));
    }
}
