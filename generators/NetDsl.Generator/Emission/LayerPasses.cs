using NetDsl.Generator.Binding;
using NetDsl.Generator.Differentiation;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Emission;

/// <summary>The equations of one layer, by the pass in which they are computed.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Forward">What predictions need.</param>
/// <param name="Training">The same while training; null where it is no different.</param>
/// <param name="Count">How much counts in the mean of a loss, which parts of a batch must know of each other before they go on.</param>
/// <param name="Loss">What only losses and gradients need.</param>
/// <param name="Backward">The adjoints of the layer's tensors and weights.</param>
/// <param name="Inputs">The adjoints that lead on to the inputs, which training does not need.</param>
/// <param name="Update">What a training step changes without a gradient.</param>
internal sealed record LayerPasses(
    BoundLayer Layer,
    IReadOnlyList<Equation> Forward,
    IReadOnlyList<Equation>? Training,
    IReadOnlyList<Equation> Count,
    IReadOnlyList<Equation> Loss,
    IReadOnlyList<Equation> Backward,
    IReadOnlyList<Equation> Inputs,
    IReadOnlyList<Equation> Update)
{
    /// <summary>The name of the method of a pass: <c>ForwardHidden</c>.</summary>
    public required string ForwardName { get; init; }

    /// <inheritdoc cref="ForwardName"/>
    public required string TrainingName { get; init; }

    /// <inheritdoc cref="ForwardName"/>
    public required string CountName { get; init; }

    /// <inheritdoc cref="ForwardName"/>
    public required string LossName { get; init; }

    /// <inheritdoc cref="ForwardName"/>
    public required string BackwardName { get; init; }

    /// <inheritdoc cref="ForwardName"/>
    public required string InputsName { get; init; }

    /// <inheritdoc cref="ForwardName"/>
    public required string UpdateName { get; init; }

    /// <summary>
    /// The equations that an explanation shows: those of a prediction, of its loss and of its gradient. What holds of a whole
    /// batch while training does not hold of one sample.
    /// </summary>
    public IEnumerable<Equation> Explained => Forward.Concat(Count).Concat(Loss).Concat(Backward).Concat(Inputs);

    /// <summary>The equations of the tensors that training computes in another way.</summary>
    public IEnumerable<Equation> OnlyInTraining => (Training ?? [])
        .GroupBy(equation => equation.Target.Tensor.Name)
        .Where(tensor => tensor.Any(equation => equation.Usage == Usage.Training))
        .SelectMany(tensor => tensor);

    /// <summary>The passes of all layers of a network, in their order.</summary>
    public static IReadOnlyList<LayerPasses> Of(NetworkGraph graph, BackwardEquations backward, MemberNames members)
    {
        var training = backward.Training.ToLookup(equation => equation.Target.Tensor.Layer);
        var inputs = backward.Inputs.ToLookup(equation => equation.Target.Tensor.Layer);
        return [.. graph.Layers.Select(layer => Of(layer, training[layer.Name], inputs[layer.Name], members))];
    }

    private static LayerPasses Of(BoundLayer layer, IEnumerable<Equation> backward, IEnumerable<Equation> inputs, MemberNames members)
    {
        var predicted = layer.Predicts is { } tensor ? Needed(layer.Equations, tensor) : [];
        var counted = layer.Objective?.Counting is { } counting ? Needed(layer.Equations, counting.Total) : [];
        var isLoss = layer.Objective is not null;
        return new LayerPasses(
            layer,
            [.. predicted.Where(equation => equation.Usage is Usage.Always or Usage.Inference)],
            predicted.Any(equation => equation.Usage != Usage.Always)
                ? [.. predicted.Where(equation => equation.Usage is Usage.Always or Usage.Training)]
                : null,
            counted,
            [.. layer.Equations.Except(predicted).Except(counted).Where(equation => equation.Usage != Usage.Update)],
            [.. backward],
            [.. inputs],
            [.. layer.Equations.Where(equation => equation.Usage == Usage.Update)])
        {
            ForwardName = members.Of("Forward", layer.Name, layer.Name),
            TrainingName = members.Of("TrainingForward", layer.Name, layer.Name),
            CountName = members.Of("Count", layer.Name, layer.Name),
            LossName = members.Of(isLoss ? "Loss" : "Training", layer.Name, layer.Name),
            BackwardName = members.Of("Backward", layer.Name, layer.Name),
            InputsName = members.Of("InputGradient", layer.Name, layer.Name),
            UpdateName = members.Of("Update", layer.Name, layer.Name),
        };
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
