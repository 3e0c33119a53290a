using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NetDsl.Benchmarks.Reporting;

/// <summary>A column that is computed from the floating-point operations of a benchmark and its shortest time.</summary>
internal abstract class ThroughputColumn : IColumn
{
    public string Id => GetType().Name;

    public abstract string ColumnName { get; }

    public abstract string Legend { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        var value = Value(summary, benchmarkCase);
        return double.IsFinite(value) ? value.ToString("F1", CultureInfo.InvariantCulture) : "-";
    }

    protected abstract double Value(Summary summary, BenchmarkCase benchmark);

    /// <summary>Operations a nanosecond, which is GFLOP/s; NaN where the benchmark failed.</summary>
    protected static double Speed(Summary summary, BenchmarkCase benchmark)
    {
        var work = (ICountedWork)Activator.CreateInstance(benchmark.Descriptor.Type)!;
        var batch = benchmark.Parameters.Items.FirstOrDefault(item => item.Name == "Batch")?.Value as int? ?? 1;
        var shortest = summary[benchmark]?.ResultStatistics?.Min ?? double.NaN;
        return work.Operations(benchmark.Descriptor.WorkloadMethod.Name, batch) / shortest;
    }
}
