using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NetDsl.Benchmarks.Reporting;

/// <summary>GFLOP/s.</summary>
internal sealed class SpeedColumn : ThroughputColumn
{
    public override string ColumnName => "GFLOP/s";

    public override string Legend =>
        "Floating-point operations of the contractions, in thousands of millions a second, in the fastest iteration";

    protected override double Value(Summary summary, BenchmarkCase benchmark) => Speed(summary, benchmark);
}
