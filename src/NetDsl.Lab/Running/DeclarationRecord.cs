namespace NetDsl.Lab;

/// <summary>What was declared before runs, as the journal keeps it.</summary>
/// <param name="Claim">Its hash.</param>
/// <param name="Experiment">The name of the experiment.</param>
/// <param name="Text">All that was said.</param>
internal sealed record DeclarationRecord(string Claim, string Experiment, string Text);
