using NetDsl.Benchmarks.Quick;

if (args is ["--quick"])
    QuickTable.Print();
