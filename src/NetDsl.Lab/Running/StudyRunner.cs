using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NetDsl.Lab;

/// <summary>Does the runs that are missing, several at a time, and writes each down when it is done.</summary>
internal sealed class StudyRunner(Study study, RunOptions options, IProgress<LabProgress>? progress)
{
    // How long a run that another process does is left alone.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Journal? _journal = options.Journal is { } path ? new(path) : null;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _turn = new();
    private readonly List<RunRecord> _done = [];
    private readonly HashSet<RunKey> _appended = [];
    private readonly List<RunError> _errors = [];
    private int _before;
    private int _total;

    /// <summary>What the journals hold, and what this process did where there is none.</summary>
    public JournalContents Contents()
    {
        var others = options.Others.Where(path => _journal is null || Path.GetFullPath(path) != Path.GetFullPath(_journal.Path));
        return JournalContents.Merge([_journal?.Read(study.IsSound) ?? JournalContents.Of(_done, _errors), Journal.Read(others, study.IsSound)]);
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
        Thread[] workers = [.. Enumerable.Range(0, Math.Min(options.Workers, keys.Count)).Select(_ => new Thread(() => Work(queue, failures, stop)) { IsBackground = true })];
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
                using var claim = _journal is null ? null : RunClaim.Try(_journal.Path, key);
                if (_journal is not null && claim is null)
                {
                    // Another process is at it. If it ends in the middle, the run is ours after all.
                    queue.Enqueue(key);
                    stop.Token.WaitHandle.WaitOne(Pause);
                    continue;
                }

                var declaration = study.Find(key.Claim);
                if (WasDoneElsewhere(key))
                    Interlocked.Increment(ref _before);
                else if (Try(declaration, key, stop.Token) is { } run)
                    Keep(run, declaration);
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

    private bool WasDoneElsewhere(RunKey key)
    {
        lock (_turn)
        {
            _appended.UnionWith(_journal?.ReadNew(study.IsSound) ?? []);
            return _appended.Contains(key);
        }
    }

    // What a run throws is of that run alone; the others go on.
    [SuppressMessage("Design", "CA1031", Justification = "Networks and measures are code of the user, which may throw anything.")]
    private RunRecord? Try(Declaration declaration, RunKey key, CancellationToken cancellation)
    {
        try
        {
            return RunExecutor.Run(declaration, key, cancellation);
        }
        catch (Exception thrown) when (!cancellation.IsCancellationRequested)
        {
            var error = RunError.Of(key, thrown);
            _journal?.Append(JournalLine.Of(error));
            lock (_turn)
                _errors.Add(error);
            return null;
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
