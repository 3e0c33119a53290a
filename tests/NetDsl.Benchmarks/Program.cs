using BenchmarkDotNet.Running;
using NetDsl.Benchmarks.Quick;
using NetDsl.Benchmarks.Reporting;

if (args is ["--quick"])
    QuickTable.Print();
else
    BenchmarkSwitcher.FromAssembly(typeof(QuickTable).Assembly).Run(args, new ShortRuns());
