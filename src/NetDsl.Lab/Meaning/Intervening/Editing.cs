namespace NetDsl.Lab;

/// <summary>How a unit follows edits of the input that switch the concept.</summary>
/// <param name="Move">The change of the activation, counted up where the concept comes, and down where it goes.</param>
/// <param name="Crossed">In how many of the edited samples the unit is on the right side of its threshold.</param>
public sealed record Editing(Effect Move, int Crossed)
{
    /// <summary>It agrees where the unit moves as the concept does.</summary>
    public Agreement Agreement => Move.Sign;
}
