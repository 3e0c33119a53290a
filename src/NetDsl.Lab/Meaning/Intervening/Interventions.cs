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

    /// <summary>
    /// Of the ablations: that by resampling, which keeps the unit among values that it has, unless another one contradicts.
    /// </summary>
    public Agreement OfAblation
    {
        get
        {
            var resampled = Ablations.FirstOrDefault(ablation => ablation.By == Replacement.Resampled)?.Agreement ?? Agreement.NotMade;
            return resampled == Agreement.Agrees && Ablations.Any(ablation => ablation.Agreement == Agreement.Contradicts) ? Agreement.Silent : resampled;
        }
    }

    /// <summary>One contradiction is enough; else one that agrees.</summary>
    public Agreement Agreement
    {
        get
        {
            Agreement[] all = [OfAblation, Interchange?.Agreement ?? Agreement.NotMade, Editing?.Agreement ?? Agreement.NotMade];
            return all.Contains(Agreement.Contradicts) ? Agreement.Contradicts
                : all.Contains(Agreement.Agrees) ? Agreement.Agrees
                : all.Max();
        }
    }
}
