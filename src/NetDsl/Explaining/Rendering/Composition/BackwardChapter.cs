namespace NetDsl.Rendering;

/// <summary>How the loss depends on what each layer computed and on its weights, from the loss back.</summary>
internal static class BackwardChapter
{
    public static void Compose(Composition composition)
    {
        if (composition.Explanation.Backward.Tensors.Count == 0)
            return;
        composition.Chapter("Backward");
        foreach (var (block, like, group) in composition.Anatomy.Repeated.Group(composition.Explanation.Network.Layers.Reverse(), told: repetitions => repetitions))
        {
            if (block is null)
                Compose(composition, group[0]);
            else
                Compose(composition, block, like, group);
        }
    }

    private static void Compose(Composition composition, LayerDescription layer)
    {
        var adjoints = composition.Anatomy.Computed(layer, Pass.Backward).ToList();
        var gradients = composition.Anatomy.Computed(layer, Pass.Gradient).ToList();
        if (adjoints.Count + gradients.Count == 0)
            return;
        composition.Section(layer.Name);
        foreach (var adjoint in adjoints)
            Compose(composition, adjoint, LossChapter.TellingElements(composition, adjoint), isSurveyed: adjoint.Name == new Quantity(layer.Name).Derivative.Tensor);

        // A sample gives biases the derivatives of what they are added to, which stand above.
        foreach (var gradient in gradients)
            Compose(composition, gradient, Ranking.Largest(composition.Explanation, gradient, 1).Select(largest => largest.Element), isSurveyed: !composition.Anatomy.IsBias(gradient));
    }

    /// <summary>A block whose derivatives come about as those of one behind it.</summary>
    private static void Compose(Composition composition, string block, string like, IReadOnlyList<LayerDescription> layers)
    {
        var derivatives = layers.SelectMany(layer => composition.Anatomy.Computed(layer, Pass.Backward, Pass.Gradient)
            .Where(tensor => tensor.Pass == Pass.Gradient || tensor.Name == new Quantity(layer.Name).Derivative.Tensor)).ToList();
        if (derivatives.Count == 0)
            return;
        composition.Section(block);
        composition.Say($"As in {like}, with weights of its own; of each the largest:");
        composition.Tabulate(["element", "derivative"], derivatives.Select(tensor =>
        {
            var (element, value) = Ranking.Largest(composition.Explanation, tensor, 1)[0];
            return (IReadOnlyList<string>)[element.ToString(), composition.Number(value)];
        }));
    }

    private static void Compose(Composition composition, TensorDescription tensor, IEnumerable<Quantity> inFull, bool isSurveyed)
    {
        var steps = inFull.Select(composition.Explanation.StepOf).ToList();
        if (isSurveyed && steps.Count == 1)
        {
            composition.Tabulate(
                [$"largest of {tensor.Extent}", "derivative"],
                Ranking.Largest(composition.Explanation, tensor, composition.Format.Rows)
                    .Select(largest => (IReadOnlyList<string>)[largest.Element.ToString(), composition.Number(largest.Value)]));
        }

        foreach (var step in steps)
            composition.Show(step);
    }
}
