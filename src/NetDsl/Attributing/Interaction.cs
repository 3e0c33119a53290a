namespace NetDsl;

/// <summary>What two features do together: f(x) − f(without one) − f(without the other) + f(without both).</summary>
/// <param name="One">The one feature, or group.</param>
/// <param name="Other">The other.</param>
/// <param name="Value">How much; 0 where their effects add up.</param>
public sealed record Interaction(string One, string Other, double Value);
