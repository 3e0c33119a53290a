namespace NetDsl.Samples.Digits.CommandLine;

/// <summary>What the command line asks for cannot be done with this data. The message is for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
