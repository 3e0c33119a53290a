namespace NetDsl.Lab;

/// <summary>What it does to the output that a unit has the value of another sample.</summary>
/// <remarks>A. Geiger et al., Causal abstractions of neural networks, 2021: interchange intervention.</remarks>
/// <param name="Inserted">
/// How much more of the concept is in the output where it does not hold, when the unit has a value from where it does.
/// </param>
/// <param name="Removed">How much less is in the output where it holds, when the unit has a value from where it does not.</param>
public sealed record Interchange(Effect Inserted, Effect Removed)
{
    /// <summary>It agrees where both directions do.</summary>
    public Agreement Agreement => (Inserted.Sign, Removed.Sign) switch
    {
        (Agreement.NotMade, _) or (_, Agreement.NotMade) => Agreement.NotMade,
        (Agreement.Agrees, Agreement.Agrees) => Agreement.Agrees,
        (Agreement.Contradicts, not Agreement.Agrees) or (not Agreement.Agrees, Agreement.Contradicts) => Agreement.Contradicts,
        _ => Agreement.Silent,
    };
}
