namespace NetDsl.Rendering;

/// <summary>Orders an explanation: what was predicted, how, what the sample teaches, and whether all of it is true.</summary>
internal static class ExplanationComposer
{
    public static Document Compose(Explanation explanation, ExplanationFormat format)
    {
        var composition = new Composition(explanation, format);
        HeaderChapter.Compose(composition);
        if (composition.InFull)
        {
            FullChapters.Compose(composition);
        }
        else
        {
            LayersChapter.Compose(composition);
            DecisionChapter.Compose(composition);
            LossChapter.Compose(composition);
            BackwardChapter.Compose(composition);
        }

        UpdateChapter.Compose(composition);
        VerificationChapter.Compose(composition);
        return new Document(HeaderChapter.Title(explanation), composition.Blocks);
    }

    /// <summary>What was predicted and why, alone; of a tiny network all of it, which takes no longer.</summary>
    public static Document ComposeDecision(Explanation explanation, ExplanationFormat format)
    {
        var composition = new Composition(explanation, format);
        if (composition.InFull)
            return Compose(explanation, format);
        HeaderChapter.Compose(composition);
        DecisionChapter.Compose(composition);
        return new Document(HeaderChapter.Title(explanation), composition.Blocks);
    }
}
