namespace NetDsl.Lab;

/// <summary>An observation that a card shows.</summary>
/// <param name="Observation">Its number.</param>
/// <param name="Label">Its label.</param>
/// <param name="Activation">The unit's activation.</param>
/// <param name="Holds">Whether the concept holds.</param>
/// <param name="IsActive">Whether the unit is above its threshold.</param>
public sealed record Example(int Observation, int Label, float Activation, bool Holds, bool IsActive);
