using System.Globalization;

namespace NetDsl.Lab;

/// <summary>What a linear probe finds of a concept in a layer, beside what it finds of a task that means nothing.</summary>
/// <remarks>J. Hewitt and P. Liang, Designing and interpreting probes with control tasks, 2019.</remarks>
/// <param name="Layer">The layer.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Association">What the probe says, and where the concept holds, on the held half.</param>
/// <param name="Accuracy">In how large a share the probe is right.</param>
/// <param name="Baseline">How often one is right who always says the same.</param>
/// <param name="ControlAccuracy">The same of a control task: each kind of sample got a bit by chance, which can only be learned by heart.</param>
public sealed record ProbeResult(string Layer, string Concept, Association Association, double Accuracy, double Baseline, double ControlAccuracy)
{
    /// <summary>F1 on the held half.</summary>
    public double F1 => Association.F1;

    /// <summary>How much better the probe is at the concept than at the control task: where it is small, the probe learns by itself, whatever the layer holds.</summary>
    public double Selectivity => Accuracy - ControlAccuracy;

    /// <summary>The concept's direction in the layer, for <see cref="UnitGroup.DirectionIn"/>.</summary>
    public required IReadOnlyList<float> Direction { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Concept} in {Layer}: {Accuracy:P1} right ({Baseline:P1} without looking), control {ControlAccuracy:P1}, selectivity {Selectivity:P1}, F1 {F1:0.000}");
}
