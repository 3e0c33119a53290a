using System.CommandLine;
using System.Text;
using NetDsl.Benchmarks.Peers;

Console.OutputEncoding = Encoding.UTF8;
var work = new Option<string>("--work")
{
    Description = "Only the work items whose name holds this: step, forward, \"one sample\", stream, LeNet.",
    HelpName = "TEXT",
    DefaultValueFactory = _ => "",
};
var seconds = new Option<double>("--seconds")
{
    Description = "The time for each work item, all contenders and rounds together.",
    HelpName = "N",
    DefaultValueFactory = _ => 4,
};
var csv = new Option<string?>("--csv")
{
    Description = "Write the results as a file, too.",
    HelpName = "FILE",
};
var command = new RootCommand("Measures NetDsl beside libtorch and ONNX Runtime, from the same weights, in turn in one process.") { work, seconds, csv };
command.SetAction(parsed => Comparison.Run(parsed.GetValue(work)!, TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(csv)));
return command.Parse(args).Invoke();
