using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Checking;

/// <summary>
/// Checks the loops of a method as the passes left them: what a local holds is there before it is read, vectors stay within what is theirs,
/// and what is folded knows nothing of the lanes past the end of its index.
/// </summary>
internal sealed class TreeVerifier
{
    private readonly ArenaPlan _plan;
    private readonly string _subject;
    private readonly List<Violation> _violations = [];

    private TreeVerifier(ArenaPlan plan, string subject) => (_plan, _subject) = (plan, subject);

    /// <summary>What does not hold of a method.</summary>
    public static IReadOnlyList<Violation> Verify(KernelMethod method, ArenaPlan plan)
    {
        var verifier = new TreeVerifier(plan, method.Kernels.Count == 0 ? "" : method.Equations[0].Target.Tensor.Name);
        verifier.Locals(method.Tree, []);
        verifier.Vectors(method.Tree, []);
        verifier.Folds(method.Tree);
        return verifier._violations;
    }

    /// <summary>Each local is declared once where it is seen, before it is read.</summary>
    private void Locals(IEnumerable<Node> nodes, HashSet<Expression> around)
    {
        var known = new HashSet<Expression>(around);
        foreach (var node in nodes)
        {
            foreach (var local in Read(node).Where(local => !known.Contains(local)))
                Add(VerificationRule.LocalsAreDeclared, $"{TreeText.Text(local)} is read before it holds anything");
            if (node is Let let && !known.Add(Named(let.Local)))
                Add(VerificationRule.LocalsAreDeclared, $"{TreeText.Text(let.Local)} is declared twice");
            foreach (var body in TreeFacts.Bodies(node))
                Locals(body, known);
        }
    }

    /// <summary>A vector that reaches past the end of its index stores nothing there, or zeros into padding, or what the next one overwrites.</summary>
    private void Vectors(IEnumerable<Node> nodes, IReadOnlyList<Loop> around)
    {
        foreach (var node in nodes)
        {
            if (node is StoreVector store)
                Check(store, around);
            foreach (var body in TreeFacts.Bodies(node))
                Vectors(body, node is Loop loop ? [.. around, loop] : around);
        }
    }

    private void Check(StoreVector store, IReadOnlyList<Loop> around)
    {
        var last = RowEdge.StartInRow(store.Target) + store.Target.Steps.Where(step => step.Axis != Axis.Sample).Sum(step => step.Length * Last(step.Axis, around));
        var room = store.Target.Tensor.IsPerSample ? Math.Max(_plan[store.Target.Tensor].Row, store.Target.Tensor.Length) : store.Target.Tensor.Length;
        var past = store.Along.Extent % RowPadding.VectorLength == 0 ? 0 : RowPadding.VectorLength - store.Along.Extent % RowPadding.VectorLength;
        var holds = store.Edge switch
        {
            StoreEdge.Zeros => last + past < room && last == store.Target.Tensor.Length - 1 && store.Target.Steps.All(step => step.Axis == store.Along || step.Axis == Axis.Sample),
            StoreEdge.Overwritten => Rises(store, around),
            StoreEdge.None => past == 0,
            _ => true,
        };

        // The rows of a tile may be those of as many samples.
        var rows = around.LastOrDefault(loop => loop.Index == Axis.Sample)?.Stride.Count ?? 1;
        if (!holds || last >= room || store.Target.Start >= rows * room)
            Add(VerificationRule.VectorsStayInside, $"{store.Target.Tensor.Name} up to {last}, {past} too many, {store.Edge}");
    }

    /// <summary>The last value of an index, at which the first element of a tile lies.</summary>
    private static int Last(Axis index, IReadOnlyList<Loop> around) =>
        around.LastOrDefault(loop => loop.Index == index) is { Stride: { Width: Width.Number, Count: var count } } loop
            ? loop.First + ((loop.End ?? index.Extent) - 1 - loop.First) / count * count
            : index.Extent - 1;

    /// <summary>Whether the loops around go through all elements of a tensor in the order in which they lie.</summary>
    private static bool Rises(StoreVector store, IReadOnlyList<Loop> around)
    {
        var length = 1;
        foreach (var loop in around.Where(loop => loop.Index != Axis.Sample && store.Target.DependsOn(loop.Index)).Reverse())
        {
            if (store.Target.Step(loop.Index) != length || loop.First != 0 || loop.Descends || (loop.End ?? loop.Index.Extent) != loop.Index.Extent)
                return false;
            length *= loop.Index.Extent;
        }

        return length == store.Target.Tensor.Length && store.Target.Start == 0 && store.Vectors == 0;
    }

    /// <summary>What is folded is added up of masked vectors, where some of their lanes are past the end.</summary>
    private void Folds(IReadOnlyList<Node> nodes)
    {
        var all = TreeFacts.All(nodes).ToList();
        HashSet<Expression> folded = [.. all.SelectMany(TreeFacts.Expressions).SelectMany(value => value.All<Fold>(_ => true)).Select(fold => fold.Lanes)];
        foreach (var loop in all.OfType<Loop>().Where(loop => loop.Stride.Width == Width.Vector && !RowEdge.IsWhole(loop.Index)))
        {
            foreach (var assign in loop.Body.OfType<Assign>().Where(assign => folded.Contains(assign.Local)))
            {
                if (assign.Value.All<Masked>(_ => true).Count == 0)
                    Add(VerificationRule.FoldsAreMasked, $"{TreeText.Text(assign.Local)} sums over the end of {loop.Index.Symbol}");
            }
        }
    }

    private static IEnumerable<Expression> Read(Node node) => TreeFacts.Expressions(node)
        .Skip(node is Let ? 1 : 0)
        .SelectMany(value => value.All<Expression>(_ => true))
        .Where(part => part is Local or ElementLocal or Accumulator or PartOf or TensorRead)
        .Select(Named)
        .Distinct();

    /// <summary>One local for an element, in whichever of its shapes a tensor is read.</summary>
    private static Expression Named(Expression local) =>
        local is TensorRead read ? new Local(WrittenOut.NameOf(read)) : local;

    private void Add(VerificationRule rule, string text) => _violations.Add(new(rule, $"{_subject}: {text}"));
}
