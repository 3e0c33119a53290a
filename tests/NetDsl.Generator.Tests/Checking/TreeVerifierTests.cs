using NetDsl.Generator.Checking;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;
using NetDsl.Generator.Tests.Scheduling;
using Xunit;

namespace NetDsl.Generator.Tests.Checking;

/// <summary>Of loops that hold, what is broken in them is found, wherever it can be broken.</summary>
public sealed class TreeVerifierTests
{
    private static readonly ScheduledNetwork Network = DeclaredSchedules.Network("""
        [Network(Unrolled = true)]
        public partial class Small
        {
            [Input(8, 8, 1)] public partial Layer Image { get; }
            [Conv2D(6, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }
            [MaxPool2D(2)] public partial Layer Strong { get; }
            [Dense(20, Activation = Tanh)] public partial Layer Code { get; }
            [Dense(10)] public partial Layer Digit { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """);

    [Fact]
    public void What_the_passes_leave_holds() => Assert.Empty(Network.AllMethods.SelectMany(method => TreeVerifier.Verify(method, Network.Plan)));

    [Fact]
    public void A_declaration_that_is_left_out_is_found() => EachIsFound(
        VerificationRule.LocalsAreDeclared, 100, node => node is Let { Local: not Accumulator { Stem: "place" } } ? [] : null);

    [Fact]
    public void A_declaration_that_is_there_twice_is_found() =>
        EachIsFound(VerificationRule.LocalsAreDeclared, 100, node => node is Let ? [node, node] : null);

    [Fact]
    public void A_vector_that_begins_behind_its_tensor_is_found() => EachIsFound(
        VerificationRule.VectorsStayInside, 50, node => node is StoreVector { Target: var target } store
            ? [store with { Target = target with { Start = target.Start + 8 * Math.Max(Network.Plan[target.Tensor].Row, target.Tensor.Length) } }]
            : null);

    [Fact]
    public void A_sum_over_the_end_of_its_index_is_found() => EachIsFound(
        VerificationRule.FoldsAreMasked, 2, node => node is Assign { Value: var value } assign && value.All<Masked>(_ => true).Count > 0 && assign.Width == Width.Vector
            ? [assign with { Value = value.Replace(part => part is Masked masked ? masked.Value : null) }]
            : null);

    /// <summary>Breaks one statement after the other.</summary>
    private static void EachIsFound(VerificationRule rule, int least, Func<Node, Node[]?> broken)
    {
        var count = 0;
        foreach (var method in Network.AllMethods)
        {
            for (var place = 0; ; place++)
            {
                var left = place;
                var tree = Rewrite(method.Tree);
                if (left >= 0)
                    break;
                Assert.True(
                    TreeVerifier.Verify(method with { Tree = tree }, Network.Plan).Any(violation => violation.Rule == rule),
                    $"{rule}, place {place}:\n{TreeText.Of(tree)}");
                count++;

                EquatableArray<Node> Rewrite(EquatableArray<Node> nodes) => nodes
                    .SelectMany(node => broken(node) is { } other && left-- == 0 ? other : [node.Rebuild(Rewrite)])
                    .ToEquatableArray();
            }
        }

        Assert.True(count >= least, $"{count} places");
    }
}
