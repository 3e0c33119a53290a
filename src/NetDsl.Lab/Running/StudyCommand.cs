using System.CommandLine;
using Spectre.Console;

namespace NetDsl.Lab;

/// <summary>The command line of a study.</summary>
internal static class StudyCommand
{
    /// <summary>What the journal is called where nothing is said.</summary>
    public const string UsualJournal = "lab.jsonl";

    private static readonly Option<string> JournalFile = new("--journal")
    {
        Description = "The journal, to which each run appends a line.",
        HelpName = "FILE",
        DefaultValueFactory = _ => UsualJournal,
        Recursive = true,
    };

    private static readonly Option<string[]> Others = new("--with")
    {
        Description = "Further journals to read, of other machines.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        Recursive = true,
    };

    private static readonly Option<int> Workers = new("--workers")
    {
        Description = "How many runs go on at a time; it changes no number.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<string?> Html = new("--html") { Description = "Write the report as a page, too.", HelpName = "FILE", Recursive = true };

    private static readonly Option<string?> Markdown = new("--markdown") { Description = "Write the report as Markdown, too.", HelpName = "FILE", Recursive = true };

    private static readonly Option<string> Claim = new("--claim")
    {
        Description = "The hash of what was declared, so that a run of another claim is refused; or all.",
        HelpName = "HASH",
        DefaultValueFactory = _ => RunSelection.All,
    };

    private static readonly Option<int?> Cell = new("--cell") { Description = "The arm; left out for all.", HelpName = "N" };

    private static readonly Option<int?> Seed = new("--seed") { Description = "The seed; left out for all.", HelpName = "N" };

    private static readonly Option<string?> Task = new("--task") { Description = "The task; left out for all.", HelpName = "NAME" };

    public static Task<int> InvokeAsync(Study study, IReadOnlyList<string> args) => Create(study).Parse(args).InvokeAsync();

    private static RootCommand Create(Study study)
    {
        var root = new RootCommand($"{study.Name}: does all runs that are missing, and reports.") { JournalFile, Others, Workers, Html, Markdown };
        Act(root, (parsed, console, cancellation) => Finish(study, parsed, console, cancellation));

        var run = new Command("run", "Does one run, or those of a cell, a seed or a task, and appends to the journal.") { Claim, Cell, Seed, Task, Workers };
        Act(run, (parsed, console, cancellation) =>
        {
            var selection = new RunSelection(parsed.GetRequiredValue(Claim), parsed.GetValue(Cell), parsed.GetValue(Task), parsed.GetValue(Seed));
            var runner = new StudyRunner(study, OptionsOf(parsed), null);
            var contents = runner.Contents();
            runner.Declare(contents);
            runner.Run([.. selection.Of(study).Where(key => !contents.Runs.ContainsKey(key))], cancellation);
        });

        var list = new Command("list", "Prints the command lines of all runs, one a line.");
        Act(list, (parsed, _, _) =>
        {
            foreach (var key in study.Declarations.SelectMany(declaration => declaration.Runs(declaration.Experiment.Seeds)))
                parsed.InvocationConfiguration.Output.WriteLine(RunSelection.CommandLine(key));
        });

        var report = new Command("report", "Reports what the journal holds, and runs nothing.");
        Act(report, (parsed, console, _) => Show(study.Report([parsed.GetRequiredValue(JournalFile), .. parsed.GetValue(Others) ?? []]), parsed, console));
        root.Add(run);
        root.Add(list);
        root.Add(report);
        return root;
    }

    private static void Finish(Study study, ParseResult parsed, IAnsiConsole console, CancellationToken cancellation) =>
        Show(ProgressView.Show(console, progress => study.Run(OptionsOf(parsed), progress, cancellation)), parsed, console);

    private static void Show(LabReport report, ParseResult parsed, IAnsiConsole console)
    {
        report.Write(console);
        if (parsed.GetValue(Html) is { } html)
            File.WriteAllText(html, report.ToHtml());
        if (parsed.GetValue(Markdown) is { } markdown)
            File.WriteAllText(markdown, report.ToMarkdown());
    }

    private static RunOptions OptionsOf(ParseResult parsed) => new()
    {
        Journal = parsed.GetRequiredValue(JournalFile),
        Others = parsed.GetValue(Others) ?? [],
        Workers = Math.Max(1, parsed.GetValue(Workers)),
    };

    private static void Act(Command command, Action<ParseResult, IAnsiConsole, CancellationToken> act) =>
        command.SetAction((parsed, cancellation) => System.Threading.Tasks.Task.Run(() => Act(act, parsed, cancellation), CancellationToken.None));

    private static int Act(Action<ParseResult, IAnsiConsole, CancellationToken> act, ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var console = output == Console.Out ? AnsiConsole.Console : AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        try
        {
            act(parsed, console, cancellation);
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(error.Message);
        }
        catch (OperationCanceledException)
        {
            parsed.InvocationConfiguration.Error.WriteLine("Stopped. What was done is in the journal; start again to go on.");
        }

        return 1;
    }
}
