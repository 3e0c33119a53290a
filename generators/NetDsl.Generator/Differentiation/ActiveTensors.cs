using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// The tensors whose adjoints are of use. Training needs those of what depends on a weight and reaches the loss; so the adjoint
/// of the first input, the most expensive of all, is left out of it. Who asks for the derivatives of the inputs needs, beside
/// them, those of what depends on an input alone.
/// </summary>
internal sealed class ActiveTensors
{
    private readonly HashSet<string> _dependOnWeights;
    private readonly HashSet<string> _dependOnInputs;
    private readonly HashSet<string> _reachLoss;

    public ActiveTensors(IReadOnlyList<Equation> equations, IEnumerable<Tensor> losses, IEnumerable<Tensor> inputs)
    {
        _dependOnWeights = Dependents(equations, tensor => tensor.Space == TensorSpace.Parameters, []);
        _dependOnInputs = Dependents(equations, _ => false, inputs);
        _reachLoss = Origins(equations, losses, read => !read.Tensor.IsDetached);
        Causes = Origins(equations, losses, _ => true);
    }

    /// <summary>The names of all on which the loss depends, be it as on an index or a constant only, which have no derivative.</summary>
    public IReadOnlyCollection<string> Causes { get; }

    /// <summary>Whether training needs the adjoint of a tensor.</summary>
    public bool IsTrained(Tensor tensor) =>
        (tensor.Space == TensorSpace.Parameters || _dependOnWeights.Contains(tensor.Name)) && ReachesLoss(tensor);

    /// <summary>Whether the adjoint of a tensor is needed for those of the inputs, and not for training.</summary>
    public bool IsOfInputs(Tensor tensor) => _dependOnInputs.Contains(tensor.Name) && ReachesLoss(tensor) && !IsTrained(tensor);

    private bool ReachesLoss(Tensor tensor) => _reachLoss.Contains(tensor.Name) && !tensor.IsDetached;

    /// <summary>What depends on some tensors, given by a condition or by themselves.</summary>
    private static HashSet<string> Dependents(IReadOnlyList<Equation> equations, Func<Tensor, bool> isOrigin, IEnumerable<Tensor> origins)
    {
        var found = new HashSet<string>(origins.Select(origin => origin.Name));
        UntilNothingIsAdded(found, () =>
        {
            foreach (var equation in equations)
            {
                if (equation.Value.Reads().Any(read => !read.Tensor.IsDetached && (isOrigin(read.Tensor) || found.Contains(read.Tensor.Name))))
                    found.Add(equation.Target.Tensor.Name);
            }
        });
        return found;
    }

    /// <summary>What some tensors depend on, through readings of some kind.</summary>
    private static HashSet<string> Origins(IReadOnlyList<Equation> equations, IEnumerable<Tensor> results, Func<TensorRead, bool> counts)
    {
        var found = new HashSet<string>(results.Select(result => result.Name));
        UntilNothingIsAdded(found, () =>
        {
            foreach (var equation in equations.Reverse())
            {
                if (found.Contains(equation.Target.Tensor.Name))
                    found.UnionWith(equation.Value.Reads().Where(counts).Select(read => read.Tensor.Name));
            }
        });
        return found;
    }

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
