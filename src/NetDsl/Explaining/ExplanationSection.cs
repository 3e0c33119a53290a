namespace NetDsl;

/// <summary>A part of an explanation: the tensors of a pass and their steps.</summary>
public sealed class ExplanationSection
{
    private readonly Explanation _explanation;

    internal ExplanationSection(Explanation explanation, params ReadOnlySpan<Pass> passes)
    {
        _explanation = explanation;
        var wanted = passes.ToArray();
        Tensors = [.. explanation.Tensors.Where(tensor => wanted.Contains(tensor.Pass))];
    }

    /// <summary>The tensors, in the order in which they are computed.</summary>
    public IReadOnlyList<TensorDescription> Tensors { get; }

    /// <summary>The steps of all elements of all tensors; each is replayed when it is its turn.</summary>
    public IEnumerable<Step> Steps => Tensors.SelectMany(Of);

    /// <summary>The steps of all elements of a tensor; each is replayed when it is its turn.</summary>
    public IEnumerable<Step> Of(TensorDescription tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return Enumerable.Range(0, tensor.Shape.FlattenedLength).Select(position => _explanation.StepOf(tensor.Element(position)));
    }
}
