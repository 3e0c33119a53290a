using System.Numerics;
using NetDsl.Tracing;

namespace NetDsl.Verifying;

/// <summary>Replays the step of an optimizer, weight by weight, in scalar code.</summary>
/// <typeparam name="T">The network's number type.</typeparam>
/// <param name="update">The step, taken on copies.</param>
/// <param name="network">The network.</param>
internal sealed class UpdateReplay<T>(OptimizerUpdate<T> update, NetworkDescription network)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly FaultList _faults = new();

    /// <summary>How many numbers were replayed.</summary>
    public long Replayed { get; private set; }

    /// <summary>What does not hold.</summary>
    public IReadOnlyList<VerificationFault> Faults => _faults.Faults();

    /// <summary>Replays weights and what the optimizer remembers of them.</summary>
    public void Run(long work)
    {
        foreach (var parameter in network.Parameters.Where(parameter => parameter.IsTrainable))
        {
            var places = Math.Max(256, work / 8 * parameter.Length / Math.Max(1, network.TrainableCount));
            foreach (var place in SampledPlaces.Of(parameter.Length, places))
            {
                foreach (var (name, stored, replayed) in update.Again(parameter.Offset + place))
                {
                    Replayed++;
                    if (!ReplayedNumber.Holds(double.CreateTruncating(stored), replayed))
                    {
                        _faults.Add(parameter.Name + name, parameter.Layer, () =>
                            $"weight {place} of the vector is {Number(stored)} after the step of {update.Rule}, replayed {Number(replayed.Number)}");
                    }
                }
            }
        }
    }

    private string Number(T number) => NumberText.Of(double.CreateTruncating(number), network.Precision);
}
