using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace NetDsl.Benchmarks.Reporting;

/// <summary>
/// Many short iterations in this process, so that the peak and what is compared with it meet the same machine, and all
/// benchmarks together take minutes.
/// </summary>
internal sealed class ShortRuns : ManualConfig
{
    public ShortRuns()
    {
        Add(DefaultConfig.Instance);
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(5)
            .WithIterationCount(40)
            .WithIterationTime(TimeInterval.FromMilliseconds(10)));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(new SpeedColumn(), new PeakShareColumn());
    }
}
