using NetDsl.Attributing;

namespace NetDsl;

/// <summary>What one number of a network owes to each feature, by one method; with the question that it answers, and with what it failed to attribute.</summary>
public sealed class Attribution
{
    /// <summary>The share of all values below which nothing is seen of them.</summary>
    internal const double VanishingShare = 1e-9;

    internal Attribution(FeatureFunction function, AttributionMethod method, IReadOnlyList<double> values)
    {
        (Function, Method, Number, Value) = (function, method, function.Number, function.AtSample);
        Question = method.Question(Number.ToString(), string.Join(", ", function.Features.Select(tensor => function.Graph[tensor].Name))) + function.Graph.Given;
        Values = Split(function, function.Features, values);
        Ledger = [.. Values.Select(tensor => new LedgerLine(tensor.Tensor.Name, tensor.Total))];
    }

    private Attribution(Attribution other)
    {
        (Function, Method, Number, Value, Question) = (other.Function, other.Method, other.Number, other.Value, other.Question);
        Units = other.Units;
        (Values, Groups, Interactions, Ledger) = (other.Values, other.Groups, other.Interactions, other.Ledger);
        (Explained, Bound, LastChange, Remarks) = (other.Explained, other.Bound, other.LastChange, other.Remarks);
    }

    /// <summary>What this answers, in words.</summary>
    public string Question { get; init; }

    /// <summary>The method, with its settings.</summary>
    public AttributionMethod Method { get; }

    /// <summary>The number of which it speaks: <c>Digit[5]</c>.</summary>
    public Quantity Number { get; }

    /// <summary>The number itself, computed in double of the floats of inputs and weights.</summary>
    public double Value { get; }

    /// <summary>What each feature gets, tensor by tensor.</summary>
    public IReadOnlyList<AttributedTensor> Values { get; init; }

    /// <summary>What each group of features gets, where features were taken in groups; else nothing.</summary>
    public IReadOnlyList<AttributedGroup> Groups { get; init; } = [];

    /// <summary>What two features, or groups, do together beyond what each does alone, where that was asked for.</summary>
    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    /// <summary>The sum of what the features get.</summary>
    public double Total => Values.Sum(tensor => tensor.Total);

    /// <summary>What was to be attributed: f(x) − f(baseline), or f(x), as the question says; null where a method attributes nothing.</summary>
    public double? Explained { get; init; }

    /// <summary>The account: what the features get, and what else gets a share, such as biases. It sums up to <see cref="Explained"/> + <see cref="Residual"/>.</summary>
    public IReadOnlyList<LedgerLine> Ledger { get; init; }

    /// <summary>What the account has too much, or, below 0, failed to attribute; NaN where nothing was to be attributed.</summary>
    public double Residual => Explained is { } explained ? Ledger.Sum(line => line.Amount) - explained : double.NaN;

    /// <summary>What the rounding of all that was computed, in double, can make of the residual: derived, not measured.</summary>
    public double Bound { get; init; }

    /// <summary>
    /// Σ|change| of the values when the points of a sum over a path were doubled for the last time: measured, and no bound. Null where there
    /// is no such sum.
    /// </summary>
    public double? LastChange { get; init; }

    /// <summary>
    /// Whether the residual is no more than rounding, and the last change of a sum, explain. Where it is more, the method has left something of the
    /// number unattributed: see <see cref="Residual"/>. False, too, where such a change explains more than there is: see
    /// <see cref="ProvesNothing"/>. True where nothing was to be attributed.
    /// </summary>
    public bool Holds => Explained is null || (!ProvesNothing && Math.Abs(Residual) <= Bound + (LastChange ?? 0));

    /// <summary>
    /// Whether the last change of a sum is more than all that was to be explained, so that a residual within it says nothing; or no bound could be
    /// derived. A change by less than a billionth of the values does not count.
    /// </summary>
    public bool ProvesNothing => Explained is { } explained
        && !(double.IsFinite(Bound) && (LastChange ?? 0) <= Math.Max(Math.Abs(explained), VanishingShare * Values.Sum(tensor => tensor.Values.Sum(Math.Abs))));

    /// <summary>How it was computed, and what has to be known to read it.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The answer as text: question, values, largest first, account and residual.</summary>
    public override string ToString() => ToText();

    /// <summary>The answer as text.</summary>
    /// <param name="top">How many values are listed; the others are one line.</param>
    public string ToText(int top = 10) => AttributionText.Of(this, top);

    /// <summary>
    /// The answer as a piece of a page: tensors of two or three axes as images, red for what speaks for the number and blue for what speaks
    /// against it, others as bars, and words in these colours.
    /// </summary>
    /// <param name="words">The words along the first axis of the features, where they are looked-up tokens.</param>
    /// <exception cref="ArgumentException">The features have another number of places than there are words.</exception>
    public string ToHtml(IReadOnlyList<string>? words = null) => AttributionHtml.Of(this, words);

    /// <summary>
    /// Whether the values say what the network does: measured by taking features away, against values that are random, permuted, negated, and of a
    /// network with other weights.
    /// </summary>
    /// <param name="options">How much is measured, and what a feature is without being there; the defaults where they are left out.</param>
    /// <exception cref="NotSupportedException">The values are of units inside of the network, not of what can be taken away.</exception>
    public Faithfulness Judge(FaithfulnessOptions? options = null) => FaithfulnessJudge.Of(this, options ?? new());

    /// <summary>The number as a function of the features.</summary>
    internal FeatureFunction Function { get; }

    /// <summary>The groups in which features were taken; null for each alone.</summary>
    internal IReadOnlyList<FeatureGroup>? Units { get; init; }

    /// <summary>The same with what was to be explained.</summary>
    internal Attribution With(double explained, double bound, params IReadOnlyList<string> remarks) => new(this) { Explained = explained, Bound = bound, Remarks = remarks };

    /// <summary>The same of a sum over a path.</summary>
    internal Attribution With(double lastChange) => new(this) { LastChange = lastChange };

    /// <summary>The same with what pairs do together.</summary>
    internal Attribution With(IReadOnlyList<Interaction> interactions) => new(this) { Interactions = interactions };

    /// <summary>Values, one for each element of some tensors, tensor by tensor.</summary>
    internal static IReadOnlyList<AttributedTensor> Split(
        FeatureFunction function, IReadOnlyList<int> tensors, IReadOnlyList<double> values, IReadOnlyList<double>? errors = null)
    {
        var (split, from) = (new List<AttributedTensor>(), 0);
        foreach (var tensor in tensors)
        {
            var length = function.Graph.Values[tensor].Length;
            split.Add(new(function.Graph[tensor], [.. values.Skip(from).Take(length)])
            {
                StandardErrors = errors is null ? null : [.. errors.Skip(from).Take(length)],
            });
            from += length;
        }

        return split;
    }
}
