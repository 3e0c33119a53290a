using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NetDsl.Benchmarks.Reporting;

/// <summary>The share of the FMA peak that was measured in the same run, with the same parameters.</summary>
internal sealed class PeakShareColumn : ThroughputColumn
{
    public override string ColumnName => "% of peak";

    public override string Legend => "GFLOP/s in percent of those of the fused multiply-adds of the baseline";

    protected override double Value(Summary summary, BenchmarkCase benchmark) =>
        summary.GetBaseline(summary.GetLogicalGroupKey(benchmark)) is { } peak
            ? 100 * Speed(summary, benchmark) / Speed(summary, peak)
            : double.NaN;
}
