using NetDsl.Tracing;

namespace NetDsl.Paging;

/// <summary>A state of a network as a page shows it: an explanation, and of its tensors what the page has room for. More can be asked of it.</summary>
internal sealed class PageState
{
    private readonly Lock _turn = new();
    private readonly PageTensors _tensors;
    private readonly PageLimits _limits;
    private ReplayReport? _replay;
    private PageAttributions? _attributions;

    /// <summary>Collects what a page shows.</summary>
    /// <param name="label">What it is called beside others: <c>step 120</c>.</param>
    /// <param name="explanation">The explanation.</param>
    /// <param name="limits">How much is collected.</param>
    public PageState(string label, Explanation explanation, PageLimits limits)
    {
        (Label, Explanation, _limits) = (label, explanation, limits);
        _tensors = new PageTensors(explanation);
        Tensors = _tensors.Within(limits);
    }

    /// <summary>What it is called beside others.</summary>
    public string Label { get; }

    /// <summary>By which number more is asked of it.</summary>
    public int Number { get; init; }

    /// <summary>What is shown.</summary>
    public Explanation Explanation { get; }

    /// <summary>The tensors, each with what there is room for.</summary>
    public IReadOnlyList<PageTensor> Tensors { get; }

    /// <summary>The number among <see cref="Tensors"/> of a tensor that a tape reads.</summary>
    public int NumberOf(int read) => _tensors.NumberOf(read);

    /// <summary>What replaying its numbers gave.</summary>
    public ReplayReport Replay(ExplanationFormat format) => _replay ??= Explanation.Verify(format.Verification);

    /// <summary>What the prediction owes to the inputs; begun when it is asked for, and waited for when an answer is read.</summary>
    public PageAttributions Attributions(ExplanationFormat format) => _attributions ??= PageAttributions.Begin(Explanation, format, _limits);

    /// <summary>The numbers of a tensor, packed.</summary>
    /// <param name="tensor">Its place in <see cref="Tensors"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tensor.</exception>
    public string Numbers(int tensor)
    {
        Require(tensor, place: 0);
        lock (_turn)
            return PagePacking.Compress(NumberPacking.Pack(_tensors.Values(tensor), [], Explanation.Network.Precision));
    }

    /// <summary>How one element is computed: the names of functions, and its tape, packed.</summary>
    /// <param name="tensor">The place of its tensor in <see cref="Tensors"/>.</param>
    /// <param name="place">Its place in the tensor.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public string Account(int tensor, int place)
    {
        Require(tensor, place);
        lock (_turn)
        {
            var (tape, functions) = (new ByteWriter(), new List<string>());
            if (_tensors.Account(tensor, place) is { } taped)
                new TapeWriter(tape, functions, NumberOf).Write(taped);
            var packed = new ByteWriter();
            packed.Text(string.Join(' ', functions));
            packed.Bytes(tape.Written);
            return PagePacking.Compress(packed.Written);
        }
    }

    private void Require(int tensor, int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tensor);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(tensor, Tensors.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Tensors[tensor].Length);
    }
}
