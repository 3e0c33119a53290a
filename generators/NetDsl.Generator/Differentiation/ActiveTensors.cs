using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// The tensors whose adjoints are needed: those that depend on a weight and on which the loss depends. The adjoint of the
/// first input, the most expensive of all, is so left out.
/// </summary>
internal sealed class ActiveTensors
{
    private readonly HashSet<string> _dependOnWeights = [];
    private readonly HashSet<string> _reachLoss;

    public ActiveTensors(IReadOnlyList<Equation> equations, IEnumerable<Tensor> losses)
    {
        UntilNothingIsAdded(_dependOnWeights, () =>
        {
            foreach (var equation in equations)
            {
                if (equation.Value.Reads().Any(read => DependsOnWeights(read.Tensor) && !read.Tensor.IsDetached))
                    _dependOnWeights.Add(equation.Target.Tensor.Name);
            }
        });

        _reachLoss = [.. losses.Select(loss => loss.Name)];
        UntilNothingIsAdded(_reachLoss, () =>
        {
            foreach (var equation in equations.Reverse())
            {
                if (_reachLoss.Contains(equation.Target.Tensor.Name))
                    _reachLoss.UnionWith(equation.Value.Reads().Where(read => !read.Tensor.IsDetached).Select(read => read.Tensor.Name));
            }
        });
    }

    public bool Contains(Tensor tensor) =>
        DependsOnWeights(tensor) && _reachLoss.Contains(tensor.Name) && !tensor.IsDetached;

    private bool DependsOnWeights(Tensor tensor) =>
        (tensor.Space == TensorSpace.Parameters && !tensor.IsDetached) || _dependOnWeights.Contains(tensor.Name);

    /// <summary>In a loop over time an equation reads what a later one defined the step before.</summary>
    private static void UntilNothingIsAdded(HashSet<string> tensors, Action pass)
    {
        int known;
        do
        {
            known = tensors.Count;
            pass();
        }
        while (tensors.Count > known);
    }
}
