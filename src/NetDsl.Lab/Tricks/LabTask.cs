namespace NetDsl.Lab;

/// <summary>Data of an experiment: a task that networks learn.</summary>
/// <param name="Name">What reports and command lines call it.</param>
/// <param name="Split">Makes the data of a seed; the same for the same seed.</param>
internal sealed record LabTask(string Name, Func<int, DataSplit> Split);
