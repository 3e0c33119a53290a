using System.Text;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>Whether an attribution says what the network does: what metrics give to it, and to controls that say nothing.</summary>
public sealed class Faithfulness
{
    internal Faithfulness(Attribution attribution, IReadOnlyList<FaithfulnessScore> scores, IReadOnlyList<LedgerLine> randomised, double? otherNumbers)
    {
        (Attribution, Scores, Randomised, OtherNumbers) = (attribution, scores, randomised, otherNumbers);
    }

    /// <summary>The attribution.</summary>
    public Attribution Attribution { get; }

    /// <summary>What each metric says.</summary>
    public IReadOnlyList<FaithfulnessScore> Scores { get; }

    /// <summary>
    /// How like the values are to those of the network with weights permuted from the top layer down to a layer: Spearman's correlation. What stays
    /// near 1 down to the first layer does not look at the weights. (Adebayo et al.: Sanity Checks for Saliency Maps, 2018.)
    /// </summary>
    public IReadOnlyList<LedgerLine> Randomised { get; }

    /// <summary>How like the values are to those of the other elements of the number's tensor, by the mean of Spearman's correlation; null where there is none.</summary>
    public double? OtherNumbers { get; }

    /// <summary>Whether every metric sees the attribution beat all controls, and the values change with the weights.</summary>
    public bool Holds => Scores.All(score => score.Holds) && LooksAtWeights;

    /// <summary>Whether the values are other ones where all weights are.</summary>
    public bool LooksAtWeights => Randomised is not [.., var all] || all.Amount < 0.7;

    /// <summary>The scores with their controls, and the verdict.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append($"Does {Attribution.Method.Name} say what the network does about {Attribution.Number}?\n");
        foreach (var score in Scores)
        {
            text.Append($"{(score.Holds ? "✓" : "✗")} {score.Metric} {NumberText.Brief(score.Score)}: {score.Question}\n");
            foreach (var control in score.Controls)
                text.Append($"    {(control.IsBeaten ? "✓" : "✗")} {control.Name} {NumberText.Brief(control.Score)}; better by {NumberText.Brief(control.Advantage)} ± {NumberText.Brief(control.HalfWidth)}\n");
        }

        if (Randomised.Count > 0)
            text.Append($"{(LooksAtWeights ? "✓" : "✗")} likeness with weights permuted from the top down: {string.Join(", ", Randomised.Select(line => $"{line.Name} {NumberText.Brief(line.Amount)}"))}\n");
        if (OtherNumbers is { } likeness)
            text.Append($"○ likeness to the values of other elements of {Attribution.Number.Tensor}: {NumberText.Brief(likeness)}\n");
        return text.Append($"{(Holds ? "Shown" : "Not shown")}: {(Holds ? "all controls are beaten." : "a control is not beaten, which is marked ✗.")}").ToString();
    }
}
