namespace NetDsl.Lab;

/// <summary>What the interventions say together, and which of them says what.</summary>
internal static class InterventionSentence
{
    public static string Of(Interventions interventions) => interventions.Agreement switch
    {
        Agreement.Agrees => $"Interventions agree: {Names(interventions, Agreement.Agrees)}.",
        Agreement.Contradicts => $"An intervention does the opposite of what the claim says: {Each(interventions)}.",
        Agreement.Silent when Each(interventions) is { Length: > 0 } each => $"Interventions do not decide: {each}.",
        Agreement.Silent => "Interventions do not decide.",
        _ when interventions.Obstacle is { } obstacle => $"No intervention was made: {obstacle}. Nothing says that the network uses the unit so.",
        _ => "No intervention was made, so that nothing says that the network uses the unit so.",
    };

    private static string Each(Interventions interventions) => string.Join(", ", new[]
    {
        Says(interventions, Agreement.Agrees, "agree"),
        Says(interventions, Agreement.Contradicts, "contradict"),
    }.OfType<string>());

    private static string? Says(Interventions interventions, Agreement agreement, string verb) => interventions.Findings.Count(finding => finding.Agreement == agreement) switch
    {
        0 => null,
        1 => $"{Names(interventions, agreement)} {verb}s",
        _ => $"{Names(interventions, agreement)} {verb}",
    };

    private static string Names(Interventions interventions, Agreement agreement)
    {
        string[] names = [.. interventions.Findings.Where(finding => finding.Agreement == agreement).Select(finding => finding.Name)];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
