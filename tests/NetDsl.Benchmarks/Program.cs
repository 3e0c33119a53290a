using BenchmarkDotNet.Running;
using NetDsl.Benchmarks;
using NetDsl.Benchmarks.Growth;
using NetDsl.Benchmarks.Layers;
using NetDsl.Benchmarks.Quick;
using NetDsl.Benchmarks.Reporting;
using NetDsl.Benchmarks.Streams;

if (args is ["--quick"])
    QuickTable.Print();
else if (args is ["--layers", ..] && !CompiledAtOnce.IsHere)
    CompiledAtOnce.Run(args);
else if (args is ["--layers", .. var words])
    LayerTable.Print(words.FirstOrDefault() ?? "");
else if (args is ["--stream"])
    StreamTable.Print();
else if (args is ["--growth"])
    GrowthTable.Print();
else
    BenchmarkSwitcher.FromAssembly(typeof(QuickTable).Assembly).Run(args, new ShortRuns());
