using NetDsl.Taping;

namespace NetDsl.Rendering;

/// <summary>The predicted output, and what contributed most to it, back to the inputs.</summary>
internal static class DecisionChapter
{
    public static void Compose(Composition composition)
    {
        composition.Chapter("The decision");
        foreach (var layer in composition.Anatomy.Outputs)
        {
            if (composition.Anatomy.Computed(layer, Pass.Forward, Pass.Loss).LastOrDefault() is not { } output)
                continue;
            var (from, length) = composition.Explanation.Deciding(output.Shape);
            if (length == 0)
                continue;
            var top = Ranking.Top(composition.Explanation, output, from, length);
            var next = top.Count > 1 ? $"; next comes {top[1].Element} with {composition.Number(top[1].Value)}" : "";
            var rank = top.Count > 1 ? $" the largest of {length} elements{Where()}" : " the only element";
            composition.Say($"{top[0].Element} is{rank}, {composition.Number(top[0].Value)}{next}.");
            var story = new DecisionStory(composition);
            story.Tell(composition.Explanation.StepOf(top[0].Element), composition.Format.Depth);
            story.TellOfFolded();
            if (Question(composition.Explanation, top[0].Element) is { } question)
                composition.Say(question, Tone.Faint);

            string Where() => length == output.Shape.FlattenedLength ? "" : composition.Explanation.LastStep is null ? " at the last position" : " of this step";
        }
    }

    /// <summary>How to ask what the inputs did for a number, of a network whose equations are known.</summary>
    private static string? Question(Explanation explanation, Quantity element)
    {
        if (explanation.Traceable is not (ITapedNetwork or ITapedRow))
            return null;
        var network = explanation.Network;
        var tokens = TokenRange.Of(network);
        var of = tokens.Length == network.Inputs.Count && tokens.Length > 0 ? $", of: why.Of(\"{tokens[0].Layer}\")" : "";
        return $"What it owes to each input is another question: why.Ask(\"{element}\").Attribute(IntegratedGradients.From(Baseline.Zero){of}).";
    }
}
