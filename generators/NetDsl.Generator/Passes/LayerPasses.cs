using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Passes;

/// <summary>The equations of one layer, by the pass in which they are computed.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Passes">Those in which it has something to compute, in the order of a training step.</param>
internal sealed record LayerPasses(BoundLayer Layer, IReadOnlyList<Pass> Passes)
{
    /// <summary>The layer's part of a pass; null where it has none.</summary>
    public Pass? this[PassKind kind] => Passes.FirstOrDefault(pass => pass.Kind == kind);

    /// <summary>All that the layer has methods for.</summary>
    public IEnumerable<Pass> AllPasses => Passes.Concat(After.Select(after => after.Pass));

    /// <summary>What follows within the layer from each of its changeable tensors, while it stays as it is.</summary>
    public IReadOnlyList<(Tensor Value, Pass Pass)> After { get; private init; } = [];

    /// <summary>
    /// The equations that an explanation shows: those of a prediction, of its loss and of its gradient. What holds of a whole
    /// batch while training does not hold of one sample, and a copy is nothing but what it copies.
    /// </summary>
    public IEnumerable<Equation> Explained => Passes
        .Where(pass => pass.Kind is not (PassKind.TrainingForward or PassKind.Update))
        .SelectMany(pass => pass.Equations)
        .Where(equation => equation.Usage != Usage.Training);

    /// <summary>The equations of the tensors that training computes in another way.</summary>
    public IEnumerable<Equation> OnlyInTraining => (this[PassKind.TrainingForward]?.Equations ?? [])
        .GroupBy(equation => equation.Target.Tensor.Name)
        .Where(tensor => tensor.Any(equation => equation.Usage == Usage.Training))
        .SelectMany(tensor => tensor);

    /// <summary>What a training step changes without a gradient.</summary>
    public IEnumerable<Equation> Updates => this[PassKind.Update]?.Equations ?? [];

    /// <summary>Divides the equations of a layer into passes.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="backward">The adjoint equations of its tensors that training needs.</param>
    /// <param name="inputs">Those that it does not need.</param>
    /// <param name="schedule">The methods that compute equations.</param>
    public static LayerPasses Of(
        BoundLayer layer, IEnumerable<Equation> backward, IEnumerable<Equation> inputs, Func<IEnumerable<Equation>, IReadOnlyList<KernelMethod>> schedule)
    {
        var predicted = layer.Predicts is { } tensor ? Needed(layer.Equations, tensor) : [];
        var counted = layer.Objective?.Counting is { } counting ? Needed(layer.Equations, counting.Total) : [];
        var isOtherwiseInTraining = predicted.Any(equation => equation.Usage != Usage.Always);
        (PassKind Kind, IEnumerable<Equation> Equations)[] passes =
        [
            (PassKind.Forward, predicted.Where(equation => equation.Usage is Usage.Always or Usage.Inference)),
            (PassKind.TrainingForward, predicted.Where(equation => isOtherwiseInTraining && equation.Usage is (Usage.Always or Usage.Training))),
            (PassKind.Count, counted),
            (PassKind.Loss, layer.Equations.Except(predicted).Except(counted).Where(equation => equation.Usage != Usage.Update)),
            (PassKind.Backward, backward),
            (PassKind.InputGradient, inputs),
            (PassKind.Update, layer.Equations.Where(equation => equation.Usage == Usage.Update)),
        ];
        return new(layer, [.. passes
            .Select(pass => (pass.Kind, Equations: pass.Equations.ToList()))
            .Where(pass => pass.Equations.Count > 0)
            .Select(pass => new Pass(pass.Kind, pass.Equations, schedule(pass.Equations)))])
        {
            After = [.. layer.Changeable.Select(value =>
            {
                var following = Following(passes[0].Equations, value);
                return (value, new Pass(PassKind.Forward, following, schedule(following)));
            })],
        };
    }

    /// <summary>
    /// The equations of what depends on a tensor, in order, without its own. In a recurrence it depends on itself, step by step; it is held.
    /// </summary>
    private static List<Equation> Following(IEnumerable<Equation> equations, Tensor held)
    {
        var all = equations.ToList();
        var changed = new HashSet<string> { held.Name };
        while (all.Any(equation => equation.Value.Reads().Any(read => changed.Contains(read.Tensor.Name)) && changed.Add(equation.Target.Tensor.Name)))
        {
        }

        return [.. all.Where(equation => equation.Target.Tensor.Name != held.Name && changed.Contains(equation.Target.Tensor.Name))];
    }

    /// <summary>The equations on which a tensor depends, in order.</summary>
    private static List<Equation> Needed(EquatableArray<Equation> equations, Tensor tensor)
    {
        var needed = new HashSet<string> { tensor.Name };
        var found = new List<Equation>();
        bool grew;

        // A recurrence reads what is defined below it, so that one look from the end is not enough.
        do
        {
            grew = false;
            foreach (var equation in equations.Reverse())
            {
                if (equation.Usage == Usage.Update || found.Contains(equation) || !needed.Contains(equation.Target.Tensor.Name))
                    continue;
                needed.UnionWith(equation.Value.Reads().Select(read => read.Tensor.Name));
                found.Add(equation);
                grew = true;
            }
        }
        while (grew);

        return [.. equations.Where(found.Contains)];
    }
}
