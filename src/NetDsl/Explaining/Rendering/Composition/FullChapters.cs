namespace NetDsl.Rendering;

/// <summary>A small network: every number of every pass.</summary>
internal static class FullChapters
{
    public static void Compose(Composition composition)
    {
        Chapter(composition, "Forward", Pass.Forward);
        Chapter(composition, "The loss", Pass.Loss);
        Chapter(composition, "Backward: the derivatives of the loss by what was computed", Pass.Backward);
        Chapter(composition, "Gradients: the derivatives of the loss by the weights", Pass.Gradient);
    }

    private static void Chapter(Composition composition, string title, Pass pass)
    {
        var tensors = composition.Explanation.Tensors.Where(tensor => tensor.Pass == pass && tensor.Shape.FlattenedLength > 0).ToList();
        if (tensors.Count == 0)
            return;
        composition.Chapter(title);
        foreach (var tensor in tensors)
        {
            composition.Section(tensor.Extent);
            var elements = Enumerable.Range(0, tensor.Shape.FlattenedLength).Select(tensor.Element);
            var steps = elements.Select(element => composition.Explanation.StepOf(element)).ToList();
            if (steps[0].IsGiven)
            {
                composition.Tabulate(
                    ["given", "value"],
                    steps.Select(step => (IReadOnlyList<string>)[step.Subject.ToString(), composition.Number(step.Stored)]));
                continue;
            }

            composition.Show(Equation.Of(tensor.Name, tensor.Equation));
            foreach (var step in steps)
                composition.Show(step);
        }
    }
}
