namespace NetDsl.Lab;

/// <summary>Experiments that are run together and reported together: p is corrected for all tricks that any of them tries.</summary>
public sealed class Study
{
    private Study(string name, IReadOnlyList<Declaration> declarations) => (Name, Declarations) = (name, declarations);

    /// <summary>What reports call it.</summary>
    public string Name { get; }

    internal IReadOnlyList<Declaration> Declarations { get; }

    /// <summary>The number of tricks that are tried in all.</summary>
    internal int TrickCount => Declarations.Sum(declaration => declaration.Experiment.Tricks.Count);

    /// <summary>The number of tricks that were tried: those of the study, and those of which the journal holds runs all the same.</summary>
    internal int Tried(JournalContents contents) => TrickCount + DroppedExperiment.Of(this, contents).Sum(dropped => dropped.Tricks);

    /// <summary>Declares experiments.</summary>
    /// <param name="name">What reports call them together.</param>
    /// <param name="experiments">The experiments, each with its claim and data.</param>
    /// <exception cref="InvalidOperationException">An experiment was not told what it needs, or two are the same.</exception>
    public static Study Of(string name, params IReadOnlyList<Experiment> experiments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(experiments);
        Declaration[] declarations = [.. experiments.Select(experiment => new Declaration(experiment))];
        if (declarations.Length == 0)
            throw new InvalidOperationException($"{name} has no experiment.");
        if (declarations.GroupBy(declaration => declaration.Experiment.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"{name} has two experiments named {twice.Key}; each has a name of its own: Named(\"…\").");
        return new(name, declarations);
    }

    /// <summary>Does all runs that are missing, and reports. A run that throws comes to nothing: the report says which, and the next start does it again.</summary>
    /// <param name="options">The journal and the number of workers.</param>
    /// <param name="progress">Is told after each run, on the thread that did it.</param>
    /// <param name="cancellationToken">Ends it; what was done is in the journal.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    public LabReport Run(RunOptions? options = null, IProgress<LabProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var runner = new StudyRunner(this, options ?? new(), progress);
        runner.Run(cancellationToken);
        return LabReport.Of(this, runner.Contents());
    }

    /// <summary>Reports what journals hold, and runs nothing.</summary>
    /// <param name="journals">The journals.</param>
    public LabReport Report(params IReadOnlyList<string> journals)
    {
        ArgumentNullException.ThrowIfNull(journals);
        return LabReport.Of(this, Journal.Read(journals, IsSound));
    }

    /// <summary>
    /// Does what a command line asks: all that is missing and then the report; or one run, a list of the command lines of all runs, or
    /// the report alone. A program is <c>return await Study.Of(…).InvokeAsync(args);</c>
    /// </summary>
    /// <param name="args">The arguments of the program.</param>
    /// <returns>The exit code.</returns>
    public Task<int> InvokeAsync(IReadOnlyList<string> args) => StudyCommand.InvokeAsync(this, args);

    /// <summary>Whether a run has an arm here, and what its arm measures; those of other studies may be anything.</summary>
    internal bool IsSound(RunRecord run) => Declarations.FirstOrDefault(declaration => declaration.Hash == run.Key.Claim) is not { } declaration
        || (run.Key.Cell >= 0 && run.Key.Cell < declaration.Arms.Count
            && (run.Failure is not null || RunExecutor.Names(declaration, declaration.Arms[run.Key.Cell]).All(run.Values.ContainsKey)));

    internal Declaration Find(string hash) => Declarations.First(declaration => declaration.Hash == hash);
}
