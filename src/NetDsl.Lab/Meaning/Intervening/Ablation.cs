namespace NetDsl.Lab;

/// <summary>What it costs that a unit loses its value: the change of the loss where the concept holds, and where it does not.</summary>
/// <param name="By">What it has in its place.</param>
/// <param name="On">The change where the concept holds.</param>
/// <param name="Off">The change elsewhere.</param>
/// <param name="Specific">How much more it costs where the concept holds.</param>
public sealed record Ablation(Replacement By, Effect On, Effect Off, Effect Specific)
{
    /// <summary>It agrees where it costs something where the concept holds, and more than elsewhere.</summary>
    public Agreement Agreement => (On.Sign, Specific.Sign) switch
    {
        (Agreement.NotMade, _) or (_, Agreement.NotMade) => Agreement.NotMade,
        (Agreement.Agrees, Agreement.Agrees) => Agreement.Agrees,
        (Agreement.Contradicts, _) or (_, Agreement.Contradicts) => Agreement.Contradicts,
        _ => Agreement.Silent,
    };
}
