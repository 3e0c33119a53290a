using NetDsl.Asking;
using NetDsl.Rendering;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// Why a network predicted what it did, and what a sample changes in it: every number of the forward pass, the backward
/// pass and the update can be asked for, down to inputs and weights.
/// </summary>
/// <remarks>
/// It speaks of a snapshot: a copy of the network on which forward and backward ran with this one sample. Training
/// the original goes on without changing an explanation.
/// </remarks>
public partial class Explanation
{
    private readonly ITraceable _network;
    private readonly ITraceableUpdate? _update;
    private readonly Dictionary<string, TensorDescription> _tensors;
    private readonly Dictionary<Quantity, Number> _numbers = [];
    private readonly TensorLookup _lookup;

    /// <summary>Explains a snapshot of a network.</summary>
    /// <param name="network">A copy of its own, after forward and backward with a batch of one; forward alone where there is no target.</param>
    /// <param name="sample">The inputs, <see cref="NetworkDescription.SampleWidth"/> of them.</param>
    /// <param name="target">The targets, <see cref="NetworkDescription.TargetWidth"/> of them; null where only the prediction is explained.</param>
    /// <param name="prediction">The predictions, <see cref="NetworkDescription.PredictionWidth"/> of them.</param>
    /// <param name="loss">The loss of the sample; null where there is no target.</param>
    /// <param name="update">The optimizer's step on these gradients, if there is one.</param>
    /// <exception cref="ArgumentException">A list has another length than the network says, or two tensors have one name.</exception>
    public Explanation(
        ITraceable network,
        IReadOnlyList<double> sample,
        IReadOnlyList<double>? target,
        IReadOnlyList<double> prediction,
        double? loss,
        ITraceableUpdate? update = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        var description = network.Description;
        CheckLength(sample, description.SampleWidth, nameof(sample));
        if (target is not null)
            CheckLength(target, description.TargetWidth, nameof(target));
        CheckLength(prediction, description.PredictionWidth, nameof(prediction));

        _network = network;
        _update = update;
        Sample = sample;
        Target = target;
        Prediction = prediction;
        Loss = loss;
        var tensors = target is null ? [.. network.Tensors.Where(tensor => tensor.Pass == Pass.Forward)] : network.Tensors;
        Tensors = update is null ? tensors : [.. tensors, .. description.Parameters.Where(parameter => parameter.IsTrainable).Select(Updated)];
        _tensors = Tensors.Concat(Remembered()).Concat(RememberedAnew()).ToDictionary(tensor => tensor.Name);
        _lookup = new TensorLookup(description, Tensors, _tensors);
        Reach = new TensorReach(_tensors);
        Forward = new ExplanationSection(this, Pass.Forward, Pass.Loss);
        Backward = new ExplanationSection(this, Pass.Backward, Pass.Gradient);
        Update = new ExplanationSection(this, Pass.Update);
    }

    /// <summary>The network's layers, shapes and parameters.</summary>
    public NetworkDescription Network => _network.Description;

    /// <summary>The tensors whose elements can be asked for, in the order in which they are computed.</summary>
    public IReadOnlyList<TensorDescription> Tensors { get; }

    /// <summary>The inputs of the sample.</summary>
    public IReadOnlyList<double> Sample { get; }

    /// <summary>The targets of the sample; null where only the prediction is explained.</summary>
    public IReadOnlyList<double>? Target { get; }

    /// <summary>What the network predicted.</summary>
    public IReadOnlyList<double> Prediction { get; }

    /// <summary>
    /// Of a stream, the row of the step that it took last, in what has a row for each step; the rows behind it are as if the last frame came
    /// again. Null where a whole sample is explained.
    /// </summary>
    public int? LastStep { get; internal init; }

    /// <summary>The loss of the sample; null where there is no target.</summary>
    public double? Loss { get; }

    /// <summary>From the inputs to the prediction and the loss.</summary>
    public ExplanationSection Forward { get; }

    /// <summary>From the loss back to every layer and every weight.</summary>
    public ExplanationSection Backward { get; }

    /// <summary>From the gradients to the new weights; without tensors where there was no update.</summary>
    public ExplanationSection Update { get; }

    /// <summary>The optimizer's name and settings; null where there was no update.</summary>
    public string? UpdateRule => _update?.Rule;

    /// <summary>
    /// What the update did to the loss of the sample; of a row of a batch, to the mean loss of the batch, with the same noise. Null where
    /// there was no update.
    /// </summary>
    public LossChange? Change => _update is null ? null : field ??= LossChanges.Of(this, _update);

    /// <summary>A number, which can be asked how it came about.</summary>
    /// <exception cref="ArgumentException">There is no such tensor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such element.</exception>
    public Number this[Quantity quantity] => NumberOf(quantity);

    /// <summary>A number, asked by name: <c>Digit.z[7]</c>, <c>dL/dHidden.Weights[3,7]</c>, <c>Error</c>.</summary>
    /// <param name="quantity">A name as <see cref="Quantity.Parse"/> reads it.</param>
    /// <exception cref="FormatException">The text is not a name with indices.</exception>
    /// <exception cref="ArgumentException">There is no such tensor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such element.</exception>
    public Number Ask(string quantity) => this[Quantity.Parse(quantity)];

    /// <summary>The numbers of a tensor: <c>Hidden.z</c>, <c>dL/dHidden.Weights</c>.</summary>
    /// <param name="tensor">Its name.</param>
    /// <exception cref="ArgumentException">There is no such tensor.</exception>
    public Numbers Of(string tensor)
    {
        _ = Tensor(tensor);
        return new(this, tensor);
    }

    /// <summary>What lies in memory for a number.</summary>
    /// <inheritdoc cref="this[Quantity]" path="/exception"/>
    public double Read(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var (tensor, element) = Find(quantity);
        return tensor.Pass != Pass.Update ? _network.Read(element) : ReadUpdate(element);
    }

    /// <summary>What lies in memory for all elements of a tensor, the last index running fastest.</summary>
    internal double[] ReadAll(TensorDescription tensor) => tensor.Pass != Pass.Update ? _network.ReadAll(tensor) : ReadUpdates(tensor);

    /// <summary>Replays the numbers of all tensors and compares.</summary>
    /// <param name="options">How much is replayed; everything unless said otherwise.</param>
    public ReplayReport Verify(ReplayOptions? options = null) =>
        new Replayer(StepOf, Holds, options ?? new ReplayOptions()).Verify(Tensors);

    /// <summary>
    /// What was predicted, and what contributed most to it. A debugger asks for it at every stop, so that it is short; <see cref="ToText"/>
    /// tells all.
    /// </summary>
    public override string ToString() => TextDocumentWriter.Write(ExplanationComposer.ComposeDecision(this, new ExplanationFormat()));

    /// <summary>The explanation as plain text, for a terminal.</summary>
    /// <param name="format">How much is shown.</param>
    public string ToText(ExplanationFormat? format = null) => TextDocumentWriter.Write(Compose(format));

    /// <summary>The explanation as Markdown.</summary>
    /// <param name="format">How much is shown.</param>
    public string ToMarkdown(ExplanationFormat? format = null) => MarkdownDocumentWriter.Write(Compose(format));

    /// <summary>The explanation as a LaTeX document, which any engine typesets; names of other alphabets need one with Unicode fonts.</summary>
    /// <param name="format">How much is shown.</param>
    public string ToLatex(ExplanationFormat? format = null) => LatexDocumentWriter.Write(Compose(format));

    private Document Compose(ExplanationFormat? format) =>
        ExplanationComposer.Compose(this, format ?? new ExplanationFormat());

    private static void CheckLength(IReadOnlyList<double> values, int expected, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        if (values.Count != expected)
        {
            throw new ArgumentException(
                $"{expected} values were expected, as the network describes itself; found {values.Count}.", name);
        }
    }
}
