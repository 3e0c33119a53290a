namespace NetDsl.Lab;

/// <summary>What an arm measured, and what it cost.</summary>
/// <param name="Index">Its number on command lines and in the journal.</param>
/// <param name="Name">Its tricks.</param>
/// <param name="Runs">The number of runs that are there.</param>
/// <param name="Mean">The mean of the measure; NaN where no run is there.</param>
/// <param name="Seconds">The mean time of a run.</param>
/// <param name="Steps">The mean number of training steps.</param>
public sealed record ArmResult(int Index, string Name, int Runs, double Mean, double Seconds, double Steps)
{
    /// <summary>The network's layers, parameters and multiply-adds; null where a function stands for it.</summary>
    public NetworkDescription? Network { get; init; }

    /// <summary>The mean of each mediator, by name.</summary>
    public IReadOnlyDictionary<string, double> Mediators { get; init; } = new Dictionary<string, double>();
}
