namespace NetDsl.Samples.CommandLine;

/// <summary>What the command line asks for cannot be done with this data. The message is for the user.</summary>
public sealed class UsageException(string message) : Exception(message);
