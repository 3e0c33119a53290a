namespace NetDsl.Rendering;

/// <summary>The predicted output, and what contributed most to it, back to the inputs.</summary>
internal static class DecisionChapter
{
    public static void Compose(Composition composition)
    {
        composition.Chapter("The decision");
        foreach (var layer in composition.Anatomy.Outputs)
        {
            if (composition.Anatomy.Computed(layer, Pass.Forward, Pass.Loss).LastOrDefault() is not { Shape.FlattenedLength: > 0 } output)
                continue;
            var top = Ranking.Top(composition.Explanation, output);
            var next = top.Count > 1 ? $"; next comes {top[1].Element} with {composition.Number(top[1].Value)}" : "";
            var rank = top.Count > 1 ? $" the largest of {output.Shape.FlattenedLength} elements" : " the only element";
            composition.Say($"{top[0].Element} is{rank}, {composition.Number(top[0].Value)}{next}.");
            Follow(composition, composition.Explanation.StepOf(top[0].Element), composition.Format.Depth);
        }
    }

    // Goes back through the network: the step itself, then the steps of what contributed most, a layer less deep each time.
    private static void Follow(Composition composition, Step step, int depth)
    {
        if (step.IsGiven || !composition.Show(step))
            return;
        var layer = composition.Anatomy.LayerOf(step.Subject);
        foreach (var next in Contributions(composition, step).Where(next => !next.IsGiven))
        {
            var left = composition.Anatomy.LayerOf(next.Subject) == layer ? depth : depth - 1;
            if (left >= 0)
                Follow(composition, next, left);
        }
    }

    private static IEnumerable<Step> Contributions(Composition composition, Step step)
    {
        var inputs = step.Terms is [_, _, ..] terms
            ? terms.Where(term => term.Value != 0).SelectMany(term => term.Inputs)
            : step.Inputs;
        return inputs.Distinct()
            .Select(input => composition.Explanation.StepOf(input))
            .Where(input => !input.IsGiven)
            .Take(composition.Format.Breadth);
    }
}
