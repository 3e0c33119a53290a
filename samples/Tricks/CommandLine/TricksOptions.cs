using NetDsl.Samples.Tricks.Experiments;

namespace NetDsl.Samples.Tricks.CommandLine;

/// <summary>What the command line asks for, before that of the lab.</summary>
/// <param name="Scale">How much is asked.</param>
/// <param name="Data">The folder of MNIST's files; null where digits are drawn.</param>
/// <param name="Table">The table; null where one is made up.</param>
/// <param name="Text">The text; null where one is written.</param>
/// <param name="Rest">What the lab reads.</param>
internal sealed record TricksOptions(Scale Scale, string? Data, string? Table, string? Text, IReadOnlyList<string> Rest);
