using System.Runtime.CompilerServices;

namespace NetDsl.Data;

/// <summary>Which scalers have made a dataset what it is, so that none scales it twice.</summary>
internal static class ScalingHistory
{
    private static readonly ConditionalWeakTable<object, List<(FeatureScaler Scaler, bool Targets)>> Histories = [];

    /// <summary>Makes sure that a scaler was not applied to a dataset before.</summary>
    /// <exception cref="ArgumentException">It was, or one with the same numbers.</exception>
    public static void RequireUnscaled(object dataset, FeatureScaler scaler, bool targets)
    {
        if (Of(dataset).Any(step => step.Targets == targets
            && step.Scaler.Shifts.SequenceEqual(scaler.Shifts) && step.Scaler.Scales.SequenceEqual(scaler.Scales)))
        {
            throw new ArgumentException(
                $"These {(targets ? "targets" : "samples")} were scaled by this scaler before; scaled twice, they fit nothing.",
                nameof(dataset));
        }
    }

    /// <summary>Remembers that a scaler made one dataset of another.</summary>
    public static void Add(object scaled, object origin, FeatureScaler scaler, bool targets) =>
        Histories.Add(scaled, [.. Of(origin), (scaler, targets)]);

    private static List<(FeatureScaler Scaler, bool Targets)> Of(object dataset) =>
        Histories.TryGetValue(dataset, out var history) ? history : [];
}
