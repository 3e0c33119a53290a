using System.CommandLine;
using Spectre.Console;

namespace NetDsl.Lab;

/// <summary>The command line of a study.</summary>
internal static class StudyCommand
{
    /// <summary>What the journal is called where nothing is said.</summary>
    public const string UsualJournal = "lab.jsonl";

    /// <summary>How long the steps of the runs that are going on may take until they see that they are to stop.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(3);

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

    // A name that begins with @ is a name, not a file of arguments.
    public static Task<int> InvokeAsync(Study study, IReadOnlyList<string> args) =>
        Create(study).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null })
            .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = 2 * TimeToStop });

    private static RootCommand Create(Study study)
    {
        var root = new RootCommand($"{study.Name}: does all runs that are missing, and reports.") { JournalFile, Others, Workers, Html, Markdown };
        Act(root, (parsed, console, cancellation) => Finish(study, parsed, console, cancellation));

        var run = new Command("run", "Does one run, or those of a cell, a seed or a task, and appends to the journal.") { Claim, Cell, Seed, Task, Workers };
        Act(run, (parsed, console, cancellation) =>
        {
            var selection = new RunSelection(parsed.GetRequiredValue(Claim), parsed.GetValue(Cell), parsed.GetValue(Task), parsed.GetValue(Seed));
            var keys = selection.Of(study);
            var runner = new StudyRunner(study, OptionsOf(parsed), null);
            var contents = runner.Contents();
            runner.Declare(contents);
            RunKey[] missing = [.. keys.Where(key => !contents.Runs.ContainsKey(key))];
            if (missing.Length < keys.Count)
                parsed.InvocationConfiguration.Output.WriteLine(RunSelection.Done(keys.Count - missing.Length, keys.Count));
            runner.Run(missing, cancellation);
            var errors = runner.Contents().Errors.Where(error => keys.Contains(error.Key)).ToList();
            foreach (var error in errors)
                parsed.InvocationConfiguration.Error.WriteLine($"{RunSelection.CommandLine(error.Key)}: {error.Message}");
            return errors.Count == 0;
        });

        var list = new Command("list", "Prints the command lines of all runs, one a line.");
        Act(list, (parsed, _, _) =>
        {
            foreach (var key in study.Declarations.SelectMany(declaration => declaration.Runs(declaration.Experiment.Seeds)))
                parsed.InvocationConfiguration.Output.WriteLine(RunSelection.CommandLine(key));
            return true;
        });

        var report = new Command("report", "Reports what the journal holds, and runs nothing.");
        Act(report, (parsed, console, _) => Show(study.Report([.. JournalOf(parsed), .. OthersOf(parsed)]), parsed, console));
        root.Add(run);
        root.Add(list);
        root.Add(report);
        return root;
    }

    private static bool Finish(Study study, ParseResult parsed, IAnsiConsole console, CancellationToken cancellation) =>
        Show(ProgressView.Show(console, progress => study.Run(OptionsOf(parsed), progress, cancellation)), parsed, console);

    /// <summary>Shows a report.</summary>
    /// <returns>Whether no run threw.</returns>
    private static bool Show(LabReport report, ParseResult parsed, IAnsiConsole console)
    {
        report.Write(console);
        if (parsed.GetValue(Html) is { } html)
            File.WriteAllText(html, report.ToHtml());
        if (parsed.GetValue(Markdown) is { } markdown)
            File.WriteAllText(markdown, report.ToMarkdown());
        return report.FailedRuns == 0;
    }

    // The usual name is nobody's word: where other journals are named, it may be missing.
    private static IEnumerable<string> JournalOf(ParseResult parsed)
    {
        var journal = parsed.GetRequiredValue(JournalFile);
        var isSaid = parsed.GetResult(JournalFile) is { Implicit: false } || parsed.GetValue(Others) is not { Length: > 0 };
        return isSaid ? [Existing(journal)] : File.Exists(journal) ? [journal] : [];
    }

    private static string[] OthersOf(ParseResult parsed) => [.. (parsed.GetValue(Others) ?? []).Select(Existing)];

    /// <summary>A journal that is to be read, and not to be begun.</summary>
    private static string Existing(string journal) =>
        File.Exists(journal) ? journal : throw new FileNotFoundException($"There is no journal {journal} in {Environment.CurrentDirectory}.");

    private static RunOptions OptionsOf(ParseResult parsed) => new()
    {
        Journal = parsed.GetRequiredValue(JournalFile),
        Others = OthersOf(parsed),
        Workers = Math.Max(1, parsed.GetValue(Workers)),
    };

    private static void Act(Command command, Func<ParseResult, IAnsiConsole, CancellationToken, bool> act) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            var acting = System.Threading.Tasks.Task.Run(() => Act(act, parsed, cancellation), CancellationToken.None);
            try
            {
                return await acting.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                // A training looks up after each step. A function of the user's may take hours and never does: its run is lost with the process.
                await System.Threading.Tasks.Task.WhenAny(acting, System.Threading.Tasks.Task.Delay(TimeToStop, CancellationToken.None));
                await parsed.InvocationConfiguration.Error.WriteLineAsync("Stopped. What was done is in the journal; start again to go on.");
                return 1;
            }
        });

    private static int Act(Func<ParseResult, IAnsiConsole, CancellationToken, bool> act, ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var console = output == Console.Out ? AnsiConsole.Console : AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        try
        {
            return act(parsed, console, cancellation) ? 0 : 1;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(error.Message);
        }
        catch (OperationCanceledException)
        {
            // Said where it was cancelled, which may be long before a run looks up.
        }

        return 1;
    }
}
