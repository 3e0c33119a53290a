using System.Diagnostics.Metrics;

namespace NetDsl;

/// <summary>
/// What a running training shows to <c>dotnet-counters</c> and the like. Costs a comparison where nobody listens.
/// </summary>
internal static class TrainingInstruments
{
    private static readonly Meter Meter = new("NetDsl");
    private static readonly Counter<long> Steps =
        Meter.CreateCounter<long>("netdsl.training.steps", "{step}", "Steps taken by all trainings.");

    private static readonly Counter<long> Samples =
        Meter.CreateCounter<long>("netdsl.training.samples", "{sample}", "Samples that trainings have learned from.");

    private static readonly Histogram<double> Loss =
        Meter.CreateHistogram<double>("netdsl.training.loss", null, "The mean loss of each step.");

    /// <summary>Counts a step.</summary>
    public static void Record(int samples, double loss)
    {
        Steps.Add(1);
        Samples.Add(samples);
        Loss.Record(loss);
    }
}
