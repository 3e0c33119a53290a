namespace NetDsl.Rendering;

/// <summary>How the loss depends on what each layer computed and on its weights, from the loss back.</summary>
internal static class BackwardChapter
{
    public static void Compose(Composition composition)
    {
        if (composition.Explanation.Backward.Tensors.Count == 0)
            return;
        composition.Chapter("Backward");
        foreach (var layer in composition.Explanation.Network.Layers.Reverse())
        {
            var adjoints = composition.Anatomy.Computed(layer, Pass.Backward).ToList();
            var gradients = composition.Anatomy.Computed(layer, Pass.Gradient).ToList();
            if (adjoints.Count + gradients.Count == 0)
                continue;
            composition.Section(layer.Name);
            foreach (var adjoint in adjoints)
                Compose(composition, adjoint, LossChapter.TellingElements(composition, adjoint), isSurveyed: adjoint.Name == new Quantity(layer.Name).Derivative.Tensor);

            // A sample gives biases the derivatives of what they are added to, which stand above.
            foreach (var gradient in gradients)
                Compose(composition, gradient, Ranking.Largest(composition.Explanation, gradient, 1).Select(largest => largest.Element), isSurveyed: !composition.Anatomy.IsBias(gradient));
        }
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
