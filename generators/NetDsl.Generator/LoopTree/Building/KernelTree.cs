using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>The loops of a kernel: how its schedules are computed, with all that the passes over the tree make of it.</summary>
internal sealed class KernelTree
{
    private readonly ArenaPlan _plan;
    private readonly bool _isWrittenOut;
    private readonly Temporaries _temporaries;

    private KernelTree(ArenaPlan plan, bool isWrittenOut, Temporaries temporaries) => (_plan, _isWrittenOut, _temporaries) = (plan, isWrittenOut, temporaries);

    /// <summary>The loops of kernels, one after the other.</summary>
    /// <param name="kernels">The kernels.</param>
    /// <param name="plan">The memory.</param>
    /// <param name="isWrittenOut">Whether register tiles stand in place.</param>
    /// <param name="step">The index of the one step of a recurrence that is computed; null where a loop goes through all of them.</param>
    public static EquatableArray<Node> Of(IReadOnlyList<Kernel> kernels, ArenaPlan plan, bool isWrittenOut, Axis? step = null)
    {
        var temporaries = new Temporaries();
        var tree = new KernelTree(plan, isWrittenOut, temporaries);
        List<Node> nodes = [];
        for (var first = 0; first < kernels.Count;)
        {
            var loop = kernels[first].Recurrence;
            var together = kernels.Skip(first).TakeWhile(kernel => kernel.Recurrence == loop).ToList();
            var inner = together.SelectMany(kernel => kernels.Count == 1 ? tree.Nodes(kernel) : Scope.Around(tree.Nodes(kernel))).ToEquatableArray();
            nodes.AddRange(loop is null || loop.Time == step ? inner
                : step is null ? [new Loop(loop.Time, inner) { Descends = loop.IsDescending }]
                : [new Scope([new Begin(loop.Time) { At = step }, .. inner])]);
            first += together.Count;
        }

        return RemarkRaising.In(CommonParts.In(LoopFusion.In(TileHoisting.In(nodes.ToEquatableArray())), temporaries));
    }

    private EquatableArray<Node> Nodes(Kernel kernel) => kernel.Schedules[0] switch
    {
        { IsRowWise: true } => RowLoop(kernel.Schedules),
        StraightLine => SampleSums.Of([.. kernel.Schedules.Cast<StraightLine>()], _plan),
        var only => [new Remark(only.Equation), .. Nodes(only)],
    };

    /// <summary>One loop over the samples, with all that is computed of each sample alone.</summary>
    private EquatableArray<Node> RowLoop(IReadOnlyList<Schedule> schedules)
    {
        var (held, before, body) = (new HeldElements(_plan), new List<Node>(), new List<Node>());
        foreach (var schedule in schedules.OfType<StraightLine>())
            before.AddRange(held.LoadParameters(schedule.Equation));
        foreach (var schedule in schedules)
        {
            if (schedule is StraightLine straight)
            {
                body.AddRange(StraightTree.Of(straight.Equation, held));
                continue;
            }

            body.Add(new Remark(schedule.Equation));
            body.AddRange(Scope.Around(Nodes(schedule)));
            held.Forget(schedule.Equation.Target.Tensor);
        }

        return [.. before, new Loop(Axis.Sample, body.ToEquatableArray())];
    }

    private EquatableArray<Node> Nodes(Schedule schedule) => schedule switch
    {
        OuterProductTiles tiles => _isWrittenOut ? OuterProductTree.WrittenOut(tiles) : OuterProductTree.Of(tiles),
        DotTiles tiles => _isWrittenOut ? DotProductTree.WrittenOut(tiles) : DotProductTree.Of(tiles),
        VectorLoops loops => VectorTree.Of(loops, _temporaries),
        LaneLoops loops => LaneTree.Of(loops),
        Lookup lookup => LookupTree.Of(lookup),
        Scatter scatter => LookupTree.Of(scatter),
        Transposition transposition => Nodes(transposition),
        _ => ScalarTree.Of((ScalarLoops)schedule),
    };

    private static EquatableArray<Node> Nodes(Transposition transposition) => Loop.Nest(
        transposition.Outer.Where(axis => axis != Axis.Sample),
        [new Transpose(transposition.Nest.Target, transposition.Source, transposition.Row, transposition.Column)]);
}
