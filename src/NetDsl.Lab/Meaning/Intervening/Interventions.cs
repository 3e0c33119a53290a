namespace NetDsl.Lab;

/// <summary>What was tried on a unit, and what it did.</summary>
/// <param name="Ablations">By zero, mean and resampling; none where the unit cannot be changed, or there is no loss.</param>
/// <param name="Interchange">Exchanges of its value; null where nobody says what the concept is in the output.</param>
/// <param name="Editing">Edits of the input; null where there are none.</param>
public sealed record Interventions(IReadOnlyList<Ablation> Ablations, Interchange? Interchange, Editing? Editing)
{
    /// <summary>Why the unit was not changed; null where it was.</summary>
    public string? Obstacle { get; private init; }

    /// <summary>The unit was not changed.</summary>
    /// <param name="obstacle">Why, as the end of a sentence.</param>
    internal static Interventions NotMade(string obstacle) => new([], null, null) { Obstacle = obstacle };

    /// <summary>Of the ablations: that by resampling, which keeps the unit among values that it has.</summary>
    public Agreement OfAblation => Ablations.FirstOrDefault(ablation => ablation.By == Replacement.Resampled)?.Agreement ?? Agreement.NotMade;

    /// <summary>
    /// Resampling, interchange and edits decide: one of them that contradicts is enough, else one that agrees. Where one agrees, and zero or the
    /// mean contradicts, nothing is decided.
    /// </summary>
    public Agreement Agreement
    {
        get
        {
            var decides = Findings.Where(finding => finding.Decides).Select(finding => finding.Agreement).DefaultIfEmpty(Agreement.NotMade).Max();
            return decides == Agreement.Agrees && Findings.Any(finding => finding.Agreement == Agreement.Contradicts) ? Agreement.Silent : decides;
        }
    }

    /// <summary>What each of them says.</summary>
    internal IEnumerable<InterventionFinding> Findings
    {
        get
        {
            foreach (var ablation in Ablations)
                yield return new(ablation.By.Words(), ablation.Agreement, ablation.By == Replacement.Resampled);
            if (Interchange is not null)
                yield return new("a value of the other side", Interchange.Agreement, Decides: true);
            if (Editing is not null)
                yield return new("an edited input", Editing.Agreement, Decides: true);
        }
    }
}
