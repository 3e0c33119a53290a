using System.Text;
using NetDsl.Samples.Tricks.CommandLine;

Console.OutputEncoding = Encoding.UTF8;
return await TricksCommand.InvokeAsync(args);
