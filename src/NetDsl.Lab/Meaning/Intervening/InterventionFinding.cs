namespace NetDsl.Lab;

/// <summary>What one intervention says of a claim.</summary>
/// <param name="Name">What was done, as cards call it.</param>
/// <param name="Agreement">What it says.</param>
/// <param name="Decides">
/// Whether it decides: it gives the unit values that it has for inputs, or edits the input. Zero and the mean it may never have, so that what
/// the network does then is no part of what it computes.
/// </param>
internal readonly record struct InterventionFinding(string Name, Agreement Agreement, bool Decides);
