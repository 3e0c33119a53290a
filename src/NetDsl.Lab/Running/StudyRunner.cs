using System.Collections.Concurrent;
using System.Diagnostics;

namespace NetDsl.Lab;

/// <summary>Does the runs that are missing, several at a time, and writes each down when it is done.</summary>
internal sealed class StudyRunner(Study study, RunOptions options, IProgress<LabProgress>? progress)
{
    private readonly Journal? _journal = options.Journal is { } path ? new(path) : null;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _turn = new();
    private readonly List<RunRecord> _done = [];
    private int _before;
    private int _total;

    /// <summary>What the journals hold, and what this process did where there is none.</summary>
    public JournalContents Contents()
    {
        JournalContents[] journals =
        [
            _journal?.Read() ?? JournalContents.Empty,
            .. options.Others.Select(path => new Journal(path).Read()),
        ];
        return _journal is null ? JournalContents.Merge([.. journals, JournalContents.Of(_done)]) : JournalContents.Merge(journals);
    }

    /// <summary>Does all that is missing, look by look.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was done is in the journal.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        var contents = Contents();
        RunKey[] all = [.. study.Declarations.SelectMany(declaration => declaration.Runs(declaration.Experiment.Seeds))];
        (_total, _before) = (all.Length, all.Count(contents.Runs.ContainsKey));
        Declare(contents);
        for (var look = 1; look <= study.Declarations.Max(declaration => declaration.Experiment.Looks); look++)
        {
            RunKey[] missing = [.. study.Declarations.SelectMany(declaration => RunsOfLook(declaration, look, contents)).Where(key => !contents.Runs.ContainsKey(key))];
            Run(missing, cancellationToken);
            contents = Contents();
        }
    }

    /// <summary>Does some runs.</summary>
    public void Run(IReadOnlyList<RunKey> keys, CancellationToken cancellationToken)
    {
        // Threads of their own: a run computes for seconds or minutes, and the pool is for short work.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = new ConcurrentQueue<RunKey>(keys);
        var failures = new ConcurrentQueue<Exception>();
        Thread[] workers = [.. Enumerable.Range(0, Math.Min(options.Workers, keys.Count)).Select(_ => new Thread(() => Work(queue, failures, stop)))];
        foreach (var worker in workers)
            worker.Start();
        foreach (var worker in workers)
            worker.Join();
        cancellationToken.ThrowIfCancellationRequested();
        if (failures.TryDequeue(out var failure))
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>Writes down what was declared, unless it is there.</summary>
    public void Declare(JournalContents contents)
    {
        foreach (var declaration in study.Declarations.Where(declaration => contents.Declarations.All(known => known.Claim != declaration.Hash)))
            _journal?.Append(JournalLine.Of(declaration.Record));
    }

    // A look after one that decided everything is not taken.
    private IEnumerable<RunKey> RunsOfLook(Declaration declaration, int look, JournalContents contents)
    {
        if (look > declaration.Experiment.Looks || (look > 1 && ExperimentJudge.IsDecided(declaration, study.Tried(contents), contents, look - 1)))
            return [];
        return declaration.Runs(declaration.Experiment.Seeds.Take(declaration.SeedsAtLook[look - 1]));
    }

    private void Work(ConcurrentQueue<RunKey> queue, ConcurrentQueue<Exception> failures, CancellationTokenSource stop)
    {
        try
        {
            while (!stop.IsCancellationRequested && queue.TryDequeue(out var key))
            {
                var declaration = study.Find(key.Claim);
                Keep(RunExecutor.Run(declaration, key, stop.Token), declaration);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was going on is lost, and is done again.
        }
        catch (Exception failure)
        {
            failures.Enqueue(failure);
            stop.Cancel();
        }
    }

    private void Keep(RunRecord run, Declaration declaration)
    {
        _journal?.Append(JournalLine.Of(run));
        lock (_turn)
        {
            _done.Add(run);
            var remaining = _clock.Elapsed / _done.Count * Math.Max(0, _total - _before - _done.Count);
            progress?.Report(new(
                _before + _done.Count, Math.Max(_total, _before + _done.Count), _clock.Elapsed, remaining,
                $"{declaration.Experiment.Name}: {declaration.Arms[run.Key.Cell].Name}, seed {run.Key.Seed}"));
        }
    }
}
