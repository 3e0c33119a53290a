using System.Numerics;

namespace NetDsl;

/// <summary>
/// All that a step changes, as it was after a step that was known to be good: the weights with their statistics, what the
/// optimizer remembers, and the streams of noise.
/// </summary>
internal sealed class TrainingSnapshot<TNetwork, T>(TNetwork network, Optimizer optimizer, GradientTeam<TNetwork, T> team)
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Arena<T> _weights = new(network.Parameters.Length);
    private readonly OptimizerState<T> _remembered = new(network.Gradients.Length, optimizer.StateNames.Count);
    private readonly ulong[] _noise = new ulong[team.Parts];
    private long _optimizerSteps;

    /// <summary>The steps of the epoch that had been taken.</summary>
    public int Step { get; private set; }

    /// <summary>Takes the numbers as they are now.</summary>
    public void Capture(int step)
    {
        network.Parameters.CopyTo(_weights.Span);
        _remembered.CopyFrom(optimizer.Meet(network));
        team.ReadNoise(_noise);
        (_optimizerSteps, Step) = (optimizer.Steps, step);
    }

    /// <summary>Gives them back.</summary>
    public void Restore()
    {
        _weights.Span.CopyTo(network.Parameters);
        optimizer.Meet(network).CopyFrom(_remembered);
        team.WriteNoise(_noise);
        optimizer.Steps = _optimizerSteps;
    }
}
