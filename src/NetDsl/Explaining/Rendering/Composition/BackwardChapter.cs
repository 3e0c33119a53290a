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
                Compose(composition, adjoint, LossChapter.TellingElements(composition, adjoint));
            foreach (var gradient in gradients)
                Compose(composition, gradient, Ranking.Largest(composition.Explanation, gradient, 1).Select(largest => largest.Element));
        }
    }

    private static void Compose(Composition composition, TensorDescription tensor, IEnumerable<Quantity> inFull)
    {
        composition.Show(Equation.Of(tensor.Name, tensor.Equation));
        composition.Tabulate(
            [$"largest of {tensor.Extent}", "derivative"],
            Ranking.Largest(composition.Explanation, tensor, composition.Format.Rows)
                .Select(largest => (IReadOnlyList<string>)[largest.Element.ToString(), composition.Number(largest.Value)]));
        foreach (var element in inFull)
            composition.Show(composition.Explanation.StepOf(element));
    }
}
