namespace NetDsl;

/// <summary>What a group of features gets together.</summary>
/// <param name="Name">The group.</param>
/// <param name="Value">What it gets.</param>
/// <param name="StandardError">The standard error of the value, where it was drawn; else 0.</param>
public sealed record AttributedGroup(string Name, double Value, double StandardError = 0);
