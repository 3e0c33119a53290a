namespace NetDsl.Rendering;

/// <summary>What the chapters of an explanation share: what is explained, how much is shown, and the blocks so far.</summary>
internal sealed class Composition(Explanation explanation, ExplanationFormat format)
{
    private readonly List<Block> _blocks = [];
    private readonly HashSet<Quantity> _shown = [];

    public Explanation Explanation { get; } = explanation;

    public ExplanationFormat Format { get; } = format;

    public Anatomy Anatomy { get; } = new(explanation);

    /// <summary>Whether the network is so small that every number is shown.</summary>
    public bool InFull { get; } = explanation.Forward.Tensors.Sum(tensor => (long)tensor.Shape.FlattenedLength) <= format.FullUpTo;

    public IReadOnlyList<Block> Blocks => _blocks;

    public void Chapter(string title) => _blocks.Add(new Heading(2, title));

    public void Section(string title) => _blocks.Add(new Heading(3, title));

    public void Say(string text, Tone tone = Tone.Plain) => _blocks.Add(new Paragraph(text, tone));

    public void Show(Block block) => _blocks.Add(block);

    /// <summary>Shows a table unless it would be empty.</summary>
    public void Tabulate(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table(header, [.. rows]);
        if (table.Rows.Count > 0)
            _blocks.Add(table);
    }

    /// <summary>Shows a step, once in a document.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Show(Step step)
    {
        if (!_shown.Add(step.Subject))
            return false;
        var tensor = Explanation.Tensors.First(tensor => tensor.Name == step.Subject.Tensor);
        _blocks.Add(StepComposer.Equation(step, Format, step.IsGiven ? null : Anatomy.Note(tensor)));
        return true;
    }

    /// <summary>A number in the network's number type.</summary>
    public string Number(double value) => Tracing.NumberText.Of(value, Explanation.Network.Precision);
}
