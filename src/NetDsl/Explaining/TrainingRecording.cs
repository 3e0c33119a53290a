using NetDsl.Paging;

namespace NetDsl;

/// <summary>
/// A training, explained at some of its steps, evenly spaced: as one page with a slider through them. A trainer tells it of its steps
/// where it is given as the receiver of progress; a loop of one's own calls <see cref="Add"/>.
/// </summary>
/// <remarks>
/// It explains few steps: however long the training, at most twice <see cref="MostSteps"/> for each doubling of their number, and it keeps no
/// more than <see cref="MostSteps"/>. Each that is kept is a copy of the weights, of their gradients and of what the optimizer remembers.
/// </remarks>
public sealed class TrainingRecording : IProgress<TrainingProgress>
{
    private readonly Func<Explanation> _explain;
    private readonly List<(long Call, RecordedStep Recorded)> _kept = [];
    private long _calls;
    private long _every = 1;

    // The last step of all, the last one of the training that reports, and the steps before that training.
    private long _last;
    private long _reported;
    private long _before;

    /// <summary>Makes a recording without steps.</summary>
    /// <param name="explain">
    /// Explains the network as it is when it is called: <c>() => net.Explain(image, label, optimizer)</c>. It is called on the thread
    /// that trains, between two steps.
    /// </param>
    /// <param name="mostSteps">How many steps are kept; at least 2. The fewer, the more of each has room on the page.</param>
    public TrainingRecording(Func<Explanation> explain, int mostSteps = 20)
    {
        ArgumentNullException.ThrowIfNull(explain);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostSteps, 2);
        (_explain, MostSteps) = (explain, mostSteps);
    }

    /// <summary>How many steps are kept at most.</summary>
    public int MostSteps { get; }

    /// <summary>The steps that are kept, in their order.</summary>
    public IReadOnlyList<RecordedStep> Steps => [.. _kept.Select(kept => kept.Recorded)];

    /// <summary>
    /// Tells that a step was taken, or that none was yet: of the calls so far, evenly spaced ones are kept, the first among them. Where nothing
    /// is kept it costs a division.
    /// </summary>
    /// <param name="step">How many steps were taken.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is before the last one.</exception>
    public void Add(long step)
    {
        if (step < _last)
        {
            throw new ArgumentOutOfRangeException(
                nameof(step), step, $"Step {step} cannot come after step {_last}: count the steps of all trainings, or make a recording for each.");
        }

        _last = step;
        var call = _calls++;
        if (call % _every != 0)
            return;
        if (_kept.Count == MostSteps)
        {
            _every *= 2;
            _kept.RemoveAll(kept => kept.Call % _every != 0);
            if (call % _every != 0)
                return;
        }

        _kept.Add((call, new(step, _explain())));
    }

    /// <summary>Tells that a trainer took a step. The steps of a further training are counted on from the last one.</summary>
    /// <param name="value">How far it has come.</param>
    public void Report(TrainingProgress value)
    {
        var step = (value.Epoch - 1L) * value.StepsPerEpoch + value.Step;
        if (step <= _reported || _before + step < _last)
            _before = _last;
        _reported = step;
        Add(_before + step);
    }

    /// <summary>
    /// The recording as one HTML file that needs nothing else: the page of an explanation, with a slider through the steps and, last, the network
    /// as it is now.
    /// </summary>
    /// <param name="format">What things are called, and how much is replayed.</param>
    /// <exception cref="InvalidOperationException">Another thread uses the network.</exception>
    public string ToHtml(ExplanationFormat? format = null)
    {
        var limits = PageLimits.Of(_kept.Count + 1);
        var states = _kept.Select(kept => new PageState($"step {kept.Recorded.Step}", kept.Recorded.Explanation, limits));
        return ExplanationPage.Write([.. states, new("now", _explain(), limits)], format ?? new ExplanationFormat());
    }

    /// <summary>
    /// Writes the page and opens it in the browser of the desktop. Where there is none, as on a server, a line on the error output says where
    /// the file is.
    /// </summary>
    /// <param name="format">What things are called, and how much is replayed.</param>
    /// <param name="file">Where it is written; a temporary file that only this user can read where it is left out.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="InvalidOperationException">Another thread uses the network.</exception>
    public string Open(ExplanationFormat? format = null, string? file = null) => PageFile.Open(ToHtml(format), "training", file);
}
