using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NetDsl.Inspecting;

/// <summary>A network that may be in training, explained between two of its steps where it tells of them, and else as its weights lie.</summary>
/// <param name="between">Explains a sample on the thread that trains.</param>
/// <param name="beside">Explains a sample on any thread.</param>
internal sealed class RunningNetwork(Func<int, Explanation> between, Func<int, Explanation> beside)
{
    /// <summary>The least time that a step is waited for, and the most.</summary>
    private static readonly (TimeSpan Least, TimeSpan Most) Patience = (TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(10));

    private readonly ConcurrentQueue<Question> _questions = [];
    private long _lastStep;
    private long _stepTime;

    /// <summary>Takes note of a step, and says whether somebody waits for one: a reading of the clock and a comparison.</summary>
    public bool AfterStep()
    {
        var (last, now) = (_lastStep, Stopwatch.GetTimestamp());
        Volatile.Write(ref _stepTime, last == 0 ? 0 : now - last);
        Volatile.Write(ref _lastStep, now);
        return !_questions.IsEmpty;
    }

    /// <summary>Answers what was asked since the last step.</summary>
    /// <param name="label">What the moment is called.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whoever asked is told; the training goes on.")]
    public void Answer(string label)
    {
        while (_questions.TryDequeue(out var question))
        {
            if (question.Answer.Task.IsCompleted)
                continue;
            try
            {
                question.Answer.TrySetResult((label, between(question.Sample)));
            }
            catch (Exception exception)
            {
                question.Answer.TrySetException(exception);
            }
        }
    }

    /// <summary>Explains a sample, and says what the moment is called.</summary>
    public async Task<(string Label, Explanation Explanation)> ExplainAsync(int sample, CancellationToken cancellation)
    {
        if (NextStep() is { } wait)
        {
            var question = new Question(sample, new(TaskCreationOptions.RunContinuationsAsynchronously));
            _questions.Enqueue(question);
            await Task.WhenAny(question.Answer.Task, Task.Delay(wait, cancellation)).ConfigureAwait(false);
            if (!question.Answer.TrySetCanceled(cancellation))
                return await question.Answer.Task.ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
        }

        return (string.Create(CultureInfo.InvariantCulture, $"as it lay at {DateTime.Now:HH:mm:ss}"), beside(sample));
    }

    /// <summary>How long to wait for the next step; null where none is to be expected: it would have come by now.</summary>
    private TimeSpan? NextStep()
    {
        if (Volatile.Read(ref _lastStep) is not (not 0 and var last))
            return null;
        var since = Stopwatch.GetElapsedTime(last);
        var usual = 4 * Stopwatch.GetElapsedTime(0, Volatile.Read(ref _stepTime));
        var patience = usual < Patience.Least ? Patience.Least : usual > Patience.Most ? Patience.Most : usual;
        return since < patience ? patience - since : null;
    }

    private sealed record Question(int Sample, TaskCompletionSource<(string Label, Explanation Explanation)> Answer);
}
